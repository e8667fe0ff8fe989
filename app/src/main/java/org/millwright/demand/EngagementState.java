package org.millwright.demand;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.millwright.http.Refusal;

/** Where an engagement (a project) stands. */
public enum EngagementState {
    ACTIVE, COMPLETED, CANCELLED;

    public Set<EngagementState> next() {
        return this == ACTIVE ? EnumSet.of(COMPLETED, CANCELLED) : EnumSet.noneOf(EngagementState.class);
    }

    /** @throws Refusal naming the present state when it does not lead to {@code to} */
    public EngagementState to(EngagementState to) {
        if (!next().contains(to)) throw Refusal.conflict("demand.engagement.refusal.is_" + code());
        return to;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EngagementState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
