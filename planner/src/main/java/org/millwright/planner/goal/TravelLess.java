package org.millwright.planner.goal;

import org.millwright.planner.problem.Bound;

/**
 * Fifth: ways cost hours, fuel and contacts. By the metre, so that it is also the unit of all other prices.
 *
 * @param perMetre of all ways, from base and back
 */
public record TravelLess(long perMetre) implements Aim {

    /** The unit. */
    public static final TravelLess USUAL = new TravelLess(1);

    public TravelLess {
        Bound.within("TravelLess", "perMetre", perMetre, 0, 1_000);
    }

    @Override
    public GoalCode code() {
        return GoalCode.DISTANCE;
    }

    @Override
    public long costOf(Worth worth) {
        return worth.distanceMetres() * perMetre;
    }
}
