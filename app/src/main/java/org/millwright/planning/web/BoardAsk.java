package org.millwright.planning.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;
import org.millwright.planning.board.By;

/**
 * What the address of a board says, as typed; values it does not know ask for nothing. {@code package} is no name for a component and is read beside.
 *
 * @param from   a day of the first week shown
 * @param all    also rows without any bar
 * @param locate show the page on which the package named stands
 */
public record BoardAsk(@Nullable String weeks, @Nullable String from, @Nullable String by, @Nullable String trade, @Nullable String q, @Nullable String all, @Nullable String page,
                       @Nullable String locate) {

    static final int ROWS = 20;

    /** Of the board that a refused move comes back on: where the package stands. */
    static BoardAsk ofMove() {
        return new BoardAsk(null, null, null, null, null, null, null, "true");
    }

    By rows() {
        return By.of(by);
    }

    String text() {
        var text = q == null ? "" : q.strip();
        return text.length() > 80 ? text.substring(0, 80) : text;
    }

    String tradeCode() {
        return trade == null ? "" : trade.strip();
    }

    boolean whole() {
        return "true".equals(all);
    }

    boolean locates() {
        return "true".equals(locate);
    }

    Paged.Ask ask() {
        return new Paged.Ask(number(page), ROWS);
    }

    static int number(@Nullable String text) {
        return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
    }

    static @Nullable UUID id(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }
}
