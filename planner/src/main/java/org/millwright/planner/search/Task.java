package org.millwright.planner.search;

import java.util.List;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Interval;

/**
 * What one team does at one place. Times are in the caller's unit, the same as the model's ways.
 *
 * @param place  of {@link Ways}
 * @param work   working time, at least 0; pauses come on top where the team has shifts
 * @param load   what it takes of the team's {@link Team#loadLimit}
 * @param spans  from start to end it lies within one of these; at least one, sorted
 * @param lastStart it starts by this time; {@link Interval#OPEN_END} where the spans alone decide
 * @param due    every unit of time that it ends later counts as lateness; {@link Interval#OPEN_END} for never
 * @param weight how much it matters that it is done, at least 1
 * @param promised when it was to start by the plan before; {@link Interval#OPEN_START} where there was none
 */
public record Task(int place, long work, long load, List<Interval> spans, long lastStart, long due, long weight,
                   long promised) {

    public Task {
        Bound.within("Task", "place", place, 0, Integer.MAX_VALUE);
        Bound.within("Task", "work", work, 0, Bound.FINITE_MINUTES);
        Bound.within("Task", "load", load, 0, Bound.FINITE_MINUTES);
        spans = Bound.list("Task", "spans", spans);
        Bound.within("Task", "the number of spans", spans.size(), 1, 1_000);
        Bound.minuteOrOpen("Task", "lastStart", lastStart);
        Bound.minuteOrOpen("Task", "due", due);
        Bound.within("Task", "weight", weight, 1, 1_000_000);
        Bound.minuteOrOpen("Task", "promised", promised);
    }

    /** Promised to nobody. */
    public Task(int place, long work, long load, List<Interval> spans, long lastStart, long due, long weight) {
        this(place, work, load, spans, lastStart, due, weight, Interval.OPEN_START);
    }

    /** Where the spans alone decide when it starts. */
    public Task(int place, long work, long load, List<Interval> spans, long due, long weight) {
        this(place, work, load, spans, Interval.OPEN_END, due, weight, Interval.OPEN_START);
    }
}
