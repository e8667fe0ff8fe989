package org.millwright.demand.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;

/**
 * What the address of a list says, as typed; values it does not know ask for nothing.
 *
 * @param sort key of a column, with a minus before it for the other direction
 */
public record ListAsk(@Nullable String q, @Nullable String state, @Nullable String look, @Nullable String sort, @Nullable String page, @Nullable String size) {

    String text() {
        var text = q == null ? "" : q.strip();
        return text.length() > 80 ? text.substring(0, 80) : text;
    }

    static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String word) {
        return word == null ? null : Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word)).findFirst().orElse(null);
    }

    <E extends Enum<E>> E sortBy(Class<E> type, E otherwise) {
        var found = one(type, sort == null ? null : sort.startsWith("-") ? sort.substring(1) : sort);
        return found == null ? otherwise : found;
    }

    boolean descending(boolean otherwise) {
        return sort == null || sort.isBlank() ? otherwise : sort.startsWith("-");
    }

    Paged.Ask ask() {
        return new Paged.Ask(number(page, 1), number(size, Paged.Ask.DEFAULT_SIZE));
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
