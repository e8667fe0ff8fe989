package org.millwright.planner.search;

import org.millwright.planner.problem.Bound;

/**
 * What a unit of each thing costs, at least 0.
 *
 * @param distance      of all ways
 * @param lateness      of every task, times its weight
 * @param worstLateness of the task that is latest, once
 * @param otherDay      of each task that starts on another day than promised; days have 1,440 units
 * @param otherHour     of each task that starts at another time of the promised day
 * @param crowding      of each two tasks that teams of one group have
 */
public record Charges(long distance, long lateness, long worstLateness, long otherDay, long otherHour, long crowding) {

    /** Distance alone. */
    public static final Charges DISTANCE = new Charges(1, 0, 0);

    public Charges {
        Bound.within("Charges", "distance", distance, 0, Bound.FINITE_MINUTES);
        Bound.within("Charges", "lateness", lateness, 0, Bound.FINITE_MINUTES);
        Bound.within("Charges", "worstLateness", worstLateness, 0, Bound.FINITE_MINUTES);
        Bound.within("Charges", "otherDay", otherDay, 0, Bound.FINITE_MINUTES);
        Bound.within("Charges", "otherHour", otherHour, 0, Bound.FINITE_MINUTES);
        Bound.within("Charges", "crowding", crowding, 0, Bound.FINITE_MINUTES);
    }

    /** Where nothing was promised and no group counts. */
    public Charges(long distance, long lateness, long worstLateness) {
        this(distance, lateness, worstLateness, 0, 0, 0);
    }
}
