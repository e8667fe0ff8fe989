package org.millwright.planning.web;

import org.jspecify.annotations.Nullable;

/** How long a search may take; what is no such number is brought to the nearest, and blank to what is usual. */
public record RunForm(@Nullable String seconds) {

    private static final int MOST = 3_600;

    int read(int usual) {
        if (seconds == null || !seconds.strip().matches("-?[0-9]{1,9}")) return usual;
        return Math.clamp(Integer.parseInt(seconds.strip()), 1, MOST);
    }
}
