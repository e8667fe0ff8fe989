package org.millwright.demand;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.millwright.http.Refusal;

/** Where a demand stands. Engaged means that every work package has all the crews it needs; a cancelled engagement opens it again. */
public enum DemandState {
    DRAFT, PUBLISHED, ENGAGED, COMPLETED, WITHDRAWN;

    public Set<DemandState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED, WITHDRAWN);
            case PUBLISHED -> EnumSet.of(ENGAGED, WITHDRAWN, COMPLETED);
            case ENGAGED -> EnumSet.of(PUBLISHED, COMPLETED);
            case COMPLETED, WITHDRAWN -> EnumSet.noneOf(DemandState.class);
        };
    }

    /** Crews may be invited and engaged. */
    public boolean open() {
        return this == PUBLISHED || this == ENGAGED;
    }

    /** @throws Refusal naming the present state when it does not lead to {@code to} */
    public DemandState to(DemandState to) {
        if (!next().contains(to)) throw Refusal.conflict("demand.refusal.is_" + code());
        return to;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DemandState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
