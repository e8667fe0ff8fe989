package org.millwright.planner.goal;

import org.millwright.planner.problem.Bound;

/**
 * Second: a line that stands still costs its owner by the minute, so lateness counts by the minute, times the package's
 * weight. It is not counted once a package or squared: the tenth day of waiting is as dear as the first, and a plan must
 * not give up on what is late already.
 *
 * @param perMinute of a package, times its weight
 */
public record LateLess(long perMinute) implements Aim {

    /** A minute is worth 100 km: an hour outweighs every way across the province and back. */
    public static final LateLess USUAL = new LateLess(100_000);

    public LateLess {
        Bound.within("LateLess", "perMinute", perMinute, 0, 1_000_000);
    }

    @Override
    public GoalCode code() {
        return GoalCode.LATENESS;
    }

    @Override
    public long costOf(Worth worth) {
        return worth.latenessMinutes() * perMinute;
    }
}
