package org.millwright.planning.board;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a row of the board is: a crew, a project, or again a crew, grouped by the trade it masters most. */
public enum By {
    CREW, PROJECT, TRADE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static By of(@Nullable String word) {
        for (By by : values()) if (by.code().equals(word)) return by;
        return CREW;
    }
}
