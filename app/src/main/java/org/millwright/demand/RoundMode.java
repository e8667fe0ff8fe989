package org.millwright.demand;

import java.util.Locale;

/** Whether all crews of a round are asked at once, or the next one when the one before has declined or let its time pass. */
public enum RoundMode {
    TOGETHER, IN_TURN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RoundMode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
