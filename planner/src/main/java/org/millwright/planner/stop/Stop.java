package org.millwright.planner.stop;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.millwright.planner.problem.Bound;

/**
 * Says how much of a search has passed. Only {@link #afterIterations} makes a search repeatable, since a clock never
 * stands at the same reading twice.
 */
@FunctionalInterface
public interface Stop {

    /**
     * @param iterations made so far
     * @return 0 at the beginning to 1 at the end; at 1 or more the search returns its best. Never falls.
     */
    double share(long iterations);

    /** Before the first iteration: the search answers its first solution, finished whatever time it takes. */
    Stop AT_ONCE = _ -> 1;

    /** After so many iterations, at least 1, whatever the clock does. */
    static Stop afterIterations(long most) {
        Bound.within("Stop", "iterations", most, 1, Long.MAX_VALUE);
        return iterations -> (double) iterations / most;
    }

    /**
     * After so much time by a clock that counts nanoseconds: {@code System::nanoTime}, or the CPU time of the thread that
     * searches. The time begins now; when it is over a first solution ends where it is.
     */
    static Stop after(Duration time, LongSupplier nanoClock) {
        return after(time, time, nanoClock);
    }

    /**
     * The same, with a time of its own for the first solution where little is asked for.
     *
     * @param first that a first solution may take though the time is over
     */
    static Stop after(Duration time, Duration first, LongSupplier nanoClock) {
        Bound.within("Stop", "time in nanoseconds", time.toNanos(), 1, Long.MAX_VALUE);
        double firstShare = (double) first.toNanos() / time.toNanos();
        long begun = nanoClock.getAsLong();
        return new Stop() {
            @Override
            public double share(long iterations) {
                return (double) (nanoClock.getAsLong() - begun) / time.toNanos();
            }

            @Override
            public boolean isOver() {
                return share(0) >= 1;
            }

            @Override
            public boolean isOverAtFirst() {
                return share(0) >= Math.max(1, firstShare);
            }
        };
    }

    /** Whether there is to be no more, cancelled or out of time; where only readings at times end a search, never. */
    default boolean isOver() {
        return false;
    }

    /** The same while a first solution is made: then not even that is finished. */
    default boolean isOverAtFirst() {
        return isOver();
    }

    /** The same, but at once when the caller says so. */
    default Stop orWhen(BooleanSupplier cancelled) {
        Stop other = this;
        return new Stop() {
            @Override
            public double share(long iterations) {
                return cancelled.getAsBoolean() ? 1 : other.share(iterations);
            }

            @Override
            public boolean isOver() {
                return cancelled.getAsBoolean() || other.isOver();
            }

            @Override
            public boolean isOverAtFirst() {
                return cancelled.getAsBoolean() || other.isOverAtFirst();
            }
        };
    }
}
