package org.millwright.planner.travel;

import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Position;

/**
 * How far and how long from one point to another. Great circles are built in; a road engine can stand behind it.
 * Answers must be the same for the same two points, and safe to ask from several threads.
 */
@FunctionalInterface
public interface TravelTimes {

    Trip trip(Position from, Position to);

    /** The same, refused with both points named where there is none. */
    default Trip tripFound(Position from, Position to) {
        Trip trip = trip(from, to);
        return trip != null ? trip : Bound.present("TravelTimes", "the trip from " + from + " to " + to, null);
    }
}
