package org.millwright.demand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a demand's history.
 *
 * @param what        end of the message key {@code demand.history.<what>}
 * @param changes     what a change changed, for {@code changed}
 * @param actor       who did it; empty for the clock
 * @param installerId whom it concerns, besides the company; null: everybody who sees the demand
 */
public record Happening(Instant at, String what, List<String> args, List<DemandChange> changes, String actor, @Nullable UUID installerId) {

    /** The same with changes as a reader takes them. */
    public Happening changing(List<DemandChange> worded) {
        return new Happening(at, what, args, worded, actor, installerId);
    }
}
