package org.millwright.demand;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why an installer says no; the reasons are few so that the zone can count them, and OTHER wants words. */
public enum DeclineReason {
    NO_TIME, NO_PEOPLE, TOO_FAR, NO_TOOLS, NOT_CLEARED, PRICE, OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DeclineReason> find(String code) {
        return Stream.of(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }
}
