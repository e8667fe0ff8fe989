package org.millwright.planning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search for a better plan in the background (排产).
 *
 * @param seconds     that it was given
 * @param revision    of the plan as it began
 * @param spentMillis of its seconds so far
 * @param served      packages that its best so far has crews for; null until there is one
 * @param cost        of its best so far, in the planner's own measure: it only ever falls
 * @param bestAt      when that was found
 * @param stopAsked   a person wants it to end
 * @param beatAt      when it last told of itself
 */
public record PlanRun(UUID id, UUID planId, RunState state, @Nullable RunEnding ending, int seconds, long seed, int revision, long spentMillis, long iterations,
                      @Nullable Integer served, @Nullable Integer unserved, @Nullable Long cost, @Nullable Instant bestAt, boolean stopAsked, Instant askedAt, UUID askedBy,
                      @Nullable Instant startedAt, @Nullable Instant beatAt, @Nullable Instant endedAt) {

    /** 0 to 100. */
    public int percent() {
        return state.isLive() ? (int) Math.min(99, spentMillis / (10L * seconds)) : 100;
    }
}
