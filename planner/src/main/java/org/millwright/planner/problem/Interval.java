package org.millwright.planner.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time, half open: the start belongs to it, the end does not. So two bookings may touch, and something
 * valid through 6 December ends at the first minute of 7 December.
 *
 * @param startMinute minutes from the start of the horizon, or {@link #OPEN_START}
 * @param endMinute   minutes from the start of the horizon, after the start, or {@link #OPEN_END}
 */
public record Interval(long startMinute, long endMinute) {

    /** Since ever. */
    public static final long OPEN_START = Long.MIN_VALUE;
    /** For ever. */
    public static final long OPEN_END = Long.MAX_VALUE;
    /** No start, no end. */
    public static final Interval ALWAYS = new Interval(OPEN_START, OPEN_END);

    public Interval {
        Bound.minuteOrOpen("Interval", "startMinute", startMinute);
        Bound.minuteOrOpen("Interval", "endMinute", endMinute);
        if (endMinute <= startMinute) {
            throw new IllegalArgumentException(
                    "Interval: endMinute is " + endMinute + ", must be after startMinute " + startMinute);
        }
    }

    /** From the minute on, without end. */
    public static Interval from(long startMinute) {
        return new Interval(startMinute, OPEN_END);
    }

    /** Since ever, up to but without the minute. */
    public static Interval until(long endMinute) {
        return new Interval(OPEN_START, endMinute);
    }

    public boolean contains(long minute) {
        return startMinute <= minute && minute < endMinute;
    }

    /** Whether all of the other lies within this one. */
    public boolean covers(Interval other) {
        return startMinute <= other.startMinute && other.endMinute <= endMinute;
    }

    /** Whether the two share at least one minute; touching is not overlapping. */
    public boolean overlaps(Interval other) {
        return startMinute < other.endMinute && other.startMinute < endMinute;
    }

    /** The length; only for an interval with both ends. */
    public long minutes() {
        return Math.subtractExact(endMinute, startMinute);
    }

    /** What is left of each once others, sorted and disjoint, are taken out. */
    public static List<Interval> without(List<Interval> some, List<Interval> gone) {
        List<Interval> left = new ArrayList<>();
        for (Interval each : some) {
            long from = each.startMinute;
            for (Interval one : gone) {
                if (one.overlaps(each)) {
                    if (one.startMinute > from) {
                        left.add(new Interval(from, one.startMinute));
                    }
                    from = Math.max(from, one.endMinute);
                }
            }
            if (from < each.endMinute) {
                left.add(new Interval(from, each.endMinute));
            }
        }
        return left;
    }

    @Override
    public String toString() {
        return (startMinute == OPEN_START ? "…" : startMinute) + "-" + (endMinute == OPEN_END ? "…" : endMinute);
    }
}
