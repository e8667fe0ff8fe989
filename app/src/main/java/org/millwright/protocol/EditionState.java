package org.millwright.protocol;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.millwright.http.Refusal;

/**
 * Where an edition stands. What two bodies have to sign is not changed under their pen: to change it, it goes back to being a draft, and the signatures with it.
 * The database holds each state to what it takes to be in it.
 */
public enum EditionState {
    DRAFT, SUBMITTED, SCHEDULED, PUBLISHED, SUPERSEDED, WITHDRAWN;

    public Set<EditionState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(DRAFT, SCHEDULED);
            case SCHEDULED -> EnumSet.of(DRAFT, PUBLISHED);
            case PUBLISHED -> EnumSet.of(SUPERSEDED, WITHDRAWN);
            case SUPERSEDED, WITHDRAWN -> EnumSet.noneOf(EditionState.class);
        };
    }

    /** Not yet in force: for the bodies that make it alone. */
    public boolean inTheMaking() {
        return this == DRAFT || this == SUBMITTED || this == SCHEDULED;
    }

    /** @throws Refusal naming the present state when it does not lead to {@code to} */
    public EditionState to(EditionState to) {
        if (!next().contains(to)) throw Refusal.conflict("protocol.refusal.is_" + code());
        return to;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
