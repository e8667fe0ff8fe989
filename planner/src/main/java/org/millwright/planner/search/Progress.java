package org.millwright.planner.search;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Told of every better solution and, now and then, that the search goes on, on the thread that searches; whoever is slow slows the search. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (iteration, unserved, cost) -> { };

    /**
     * @param iteration at which it was found; 0 is the first solution
     * @param unserved  tasks that no team does
     * @param cost      of the routes
     */
    void better(long iteration, int unserved, long cost);

    /**
     * Every few tasks while the first solution is made; whoever looks on may learn there that the search is to end.
     *
     * @param looked tasks that were given a place, or found none
     * @param tasks  that have to be
     */
    default void building(int looked, int tasks) {
    }

    /**
     * The first solution was left before every task was looked at.
     *
     * @param unlooked tasks that were not: they may well find a place
     */
    default void cut(int[] unlooked) {
    }

    /**
     * At each reading of the clock, whatever was found.
     *
     * @param iteration made so far
     * @param best      the best solution so far, copied when it is asked for
     */
    default void reading(long iteration, Supplier<Solution> best) {
    }

    /** The same, told how long it took too, by a clock that counts nanoseconds. The time begins now. */
    static Progress timed(LongSupplier nanoClock, Timed progress) {
        long begun = nanoClock.getAsLong();
        return (iteration, unserved, cost) ->
                progress.better(iteration, unserved, cost, Duration.ofNanos(nanoClock.getAsLong() - begun));
    }

    /** Told with the time that has passed. */
    @FunctionalInterface
    interface Timed {

        void better(long iteration, int unserved, long cost, Duration passed);
    }
}
