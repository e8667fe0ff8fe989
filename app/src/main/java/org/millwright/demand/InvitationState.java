package org.millwright.demand;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.millwright.http.Refusal;

/**
 * Where an invitation stands. Queued waits for its turn in a round that asks one crew after another; cancelled is the company's word, released means that
 * somebody else was engaged or an engagement came to an end.
 */
public enum InvitationState {
    QUEUED, SENT, ACCEPTED, DECLINED, EXPIRED, CANCELLED, RELEASED, ENGAGED;

    public Set<InvitationState> next() {
        return switch (this) {
            case QUEUED -> EnumSet.of(SENT, CANCELLED, RELEASED);
            case SENT -> EnumSet.of(ACCEPTED, DECLINED, EXPIRED, CANCELLED, RELEASED);
            // an accepted offer may be corrected, or withdrawn by declining, until the company decides
            case ACCEPTED -> EnumSet.of(ACCEPTED, DECLINED, ENGAGED, CANCELLED, RELEASED);
            case ENGAGED -> EnumSet.of(RELEASED);
            case DECLINED, EXPIRED, CANCELLED, RELEASED -> EnumSet.noneOf(InvitationState.class);
        };
    }

    /** Holds the crew's place: it cannot be invited to the same package once more. */
    public boolean live() {
        return this == QUEUED || this == SENT || this == ACCEPTED || this == ENGAGED;
    }

    /** Somebody still has to say something. */
    public boolean open() {
        return this == QUEUED || this == SENT || this == ACCEPTED;
    }

    /** @throws Refusal naming the present state when it does not lead to {@code to} */
    public InvitationState to(InvitationState to) {
        if (!next().contains(to)) throw Refusal.conflict("demand.invitation.refusal.is_" + code());
        return to;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static InvitationState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
