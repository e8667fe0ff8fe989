package org.millwright.entry;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.millwright.http.Refusal;

/**
 * Where a filing stands with the people in it; what the rules say of it is its verdict, beside. Handed over: the installer has typed it, and the local receiver,
 * whom the protocol may ask to file, has it in hand.
 */
public enum FilingState {
    DRAFT, HANDED, FILED, RETURNED, ADMITTED, REFUSED, ARRIVED, CLOSED, WITHDRAWN;

    public Set<FilingState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(HANDED, FILED, WITHDRAWN);
            case HANDED -> EnumSet.of(DRAFT, FILED, WITHDRAWN);
            case FILED -> EnumSet.of(FILED, RETURNED, ADMITTED, REFUSED, WITHDRAWN, CLOSED);
            case RETURNED -> EnumSet.of(FILED, WITHDRAWN, CLOSED);
            case ADMITTED -> EnumSet.of(FILED, RETURNED, REFUSED, ARRIVED, WITHDRAWN, CLOSED);
            case REFUSED -> EnumSet.of(FILED, RETURNED, ADMITTED, WITHDRAWN, CLOSED);
            case ARRIVED -> EnumSet.of(CLOSED);
            case CLOSED, WITHDRAWN -> EnumSet.noneOf(FilingState.class);
        };
    }

    /** What was filed may be changed and filed again, under the same number. */
    public boolean editable() {
        return next().contains(FILED);
    }

    /** Decided again when something changes. */
    public boolean open() {
        return this == FILED || this == ADMITTED || this == REFUSED || this == ARRIVED;
    }

    /** Its people are in no other that takes them at the same time; the column {@code filing.stay} says the same. */
    public boolean takes() {
        return this == FILED || this == ADMITTED || this == ARRIVED;
    }

    /** @throws Refusal naming the present state when it does not lead to {@code to} */
    public FilingState to(FilingState to) {
        if (!next().contains(to)) throw Refusal.conflict("entry.refusal.is_" + code());
        return to;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
