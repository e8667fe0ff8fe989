package org.millwright.planner.travel;

import org.millwright.planner.problem.Bound;

/**
 * One way.
 *
 * @param distanceMetres along the road, at least 0
 * @param travelMinutes  at least 0
 */
public record Trip(long distanceMetres, long travelMinutes) {

    public Trip {
        Bound.within("Trip", "distanceMetres", distanceMetres, 0, 100_000_000);
        Bound.within("Trip", "travelMinutes", travelMinutes, 0, 1_000_000);
    }
}
