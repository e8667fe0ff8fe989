package org.millwright.planner.search;

import org.millwright.planner.problem.Bound;

/**
 * What a unit of each thing costs, at least 0.
 *
 * @param distance      of all ways
 * @param lateness      of every task, times its weight
 * @param worstLateness of the task that is latest, once
 */
public record Charges(long distance, long lateness, long worstLateness) {

    /** Distance alone. */
    public static final Charges DISTANCE = new Charges(1, 0, 0);

    public Charges {
        Bound.within("Charges", "distance", distance, 0, Bound.FINITE_MINUTES);
        Bound.within("Charges", "lateness", lateness, 0, Bound.FINITE_MINUTES);
        Bound.within("Charges", "worstLateness", worstLateness, 0, Bound.FINITE_MINUTES);
    }
}
