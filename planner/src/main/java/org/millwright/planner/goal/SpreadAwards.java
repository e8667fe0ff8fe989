package org.millwright.planner.goal;

import org.millwright.planner.problem.Bound;

/**
 * Last: a platform of the government that steers work is asked whom it favours. Where nothing above decides, the
 * installer that has less gets more. Each two packages of one installer are paid for, so that the next one costs in
 * proportion to what it has already: the search sees a difference at every step, which the largest share alone would
 * hide.
 *
 * @param perPair of packages that one installer has; a package counts once for each of its crews there
 */
public record SpreadAwards(long perPair) implements Aim {

    /** The twenty-first package of an installer is worth 2 km of way, its first nothing. */
    public static final SpreadAwards USUAL = new SpreadAwards(100);

    public SpreadAwards {
        Bound.within("SpreadAwards", "perPair", perPair, 0, 100_000);
    }

    @Override
    public GoalCode code() {
        return GoalCode.AWARDS;
    }

    @Override
    public long costOf(Worth worth) {
        return worth.awardPairs() * perPair;
    }
}
