package org.millwright.planner.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A crew's shifts over the horizon: sorted, disjoint, with prefix sums. Every question is looked up or guessed by proportion,
 * and a few steps from there, for shifts lie evenly; a calendar that has large gaps costs steps, never a wrong answer.
 * Equal calendars are equal values; a {@code Roster} keeps one of each, since most crews work one of a few patterns.
 * Outside its shifts, and so beyond its last one, nobody works.
 */
public final class WorkCalendar {

    /** Answered when the calendar has no such minute. */
    public static final long NEVER = Long.MAX_VALUE;

    private final long[] starts;
    private final long[] ends;
    /** Working minutes before each shift; one element more than shifts, the last the total. */
    private final long[] before;
    private final double shiftsPerMinute;
    /** Of each stretch of {@code 1 << stretchBits} minutes since the first end, which shift ends first after its beginning. */
    private final int[] firstEnding;
    private final int stretchBits;
    private final int hash;

    private WorkCalendar(List<Interval> shifts) {
        starts = shifts.stream().mapToLong(Interval::startMinute).toArray();
        ends = shifts.stream().mapToLong(Interval::endMinute).toArray();
        before = new long[starts.length + 1];
        for (int i = 0; i < starts.length; i++) {
            before[i + 1] = before[i] + ends[i] - starts[i];
        }
        shiftsPerMinute = starts.length == 0 ? 0 : (double) starts.length / before[starts.length];
        stretchBits = stretchBits();
        firstEnding = firstEnding();
        hash = 31 * Arrays.hashCode(starts) + Arrays.hashCode(ends);
    }

    /** Of stretches so long that there are less than four a shift. */
    private int stretchBits() {
        int bits = 0;
        while (starts.length > 0 && ends[ends.length - 1] - ends[0] >> bits >= 4L * starts.length) {
            bits++;
        }
        return bits;
    }

    private int[] firstEnding() {
        int[] first = new int[starts.length == 0 ? 0 : (int) (ends[ends.length - 1] - ends[0] >> stretchBits) + 1];
        int shift = 0;
        for (int stretch = 0; stretch < first.length; stretch++) {
            while (shift + 1 < ends.length && ends[shift] - ends[0] <= (long) stretch << stretchBits) {
                shift++;
            }
            first[stretch] = shift;
        }
        return first;
    }

    /**
     * @param shifts finite, in any order; those that touch or overlap become one (a 24-hour shift is two that touch)
     * @throws IllegalArgumentException when one has no start or no end
     */
    public static WorkCalendar of(Collection<Interval> shifts) {
        return new WorkCalendar(merged("WorkCalendar", "shifts", shifts));
    }

    public static WorkCalendar of(Interval... shifts) {
        return of(List.of(shifts));
    }

    static List<Interval> merged(String record, String component, Collection<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(Bound.list(record, component, intervals));
        sorted.sort(Comparator.comparingLong(Interval::startMinute));
        List<Interval> merged = new ArrayList<>(sorted.size());
        for (Interval next : sorted) {
            Bound.minute(record, "a start in " + component, next.startMinute());
            Bound.minute(record, "an end in " + component, next.endMinute());
            Interval last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && next.startMinute() <= last.endMinute()) {
                merged.set(merged.size() - 1,
                        new Interval(last.startMinute(), Math.max(last.endMinute(), next.endMinute())));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }

    /** The first working minute at or after the given one, or {@link #NEVER}. */
    public long nextWorkingMinute(long minute) {
        int shift = firstEndingAfter(minute);
        return shift == starts.length ? NEVER : Math.max(minute, starts[shift]);
    }

    /**
     * The minute after the last of so many working minutes counted from a start.
     *
     * @return the finish, which is the end of a shift rather than the start of the next, or {@link #NEVER} when the
     *         calendar ends before
     */
    public long finishMinute(long startMinute, long workMinutes) {
        long target = workingMinutesBefore(startMinute) + workMinutes;
        if (target > before[starts.length]) {
            return NEVER;
        }
        int shift = reaching(target);
        return starts[shift] + target - before[shift];
    }

    /** The shift in which so many minutes are reached: guessed from the mean, then counted, for shifts are much alike. */
    private int reaching(long target) {
        int shift = Math.min(starts.length - 1, (int) (target * shiftsPerMinute));
        while (shift > 0 && before[shift] >= target) {
            shift--;
        }
        while (before[shift + 1] < target) {
            shift++;
        }
        return shift;
    }

    /**
     * The last minute at which so much work may begin and still be finished by an end.
     *
     * @return the minute, or {@link Interval#OPEN_START} when there is none
     */
    public long latestStartMinute(long endMinute, long workMinutes) {
        long target = workingMinutesBefore(endMinute) - workMinutes;
        if (target < 0) {
            return Interval.OPEN_START;
        }
        int found = Arrays.binarySearch(before, target);
        int shift = found >= 0 ? found : -found - 2;
        return starts[shift] + target - before[shift];
    }

    /** Working minutes in [start, end). */
    public long workingMinutes(long startMinute, long endMinute) {
        return endMinute <= startMinute ? 0 : workingMinutesBefore(endMinute) - workingMinutesBefore(startMinute);
    }

    /** The minutes that both calendars have. */
    public WorkCalendar within(WorkCalendar other) {
        List<Interval> both = new ArrayList<>();
        int theirs = 0;
        for (int mine = 0; mine < starts.length; mine++) {
            while (theirs < other.starts.length && other.ends[theirs] <= starts[mine]) {
                theirs++;
            }
            for (int at = theirs; at < other.starts.length && other.starts[at] < ends[mine]; at++) {
                both.add(new Interval(Math.max(starts[mine], other.starts[at]), Math.min(ends[mine], other.ends[at])));
            }
        }
        return new WorkCalendar(both);
    }

    /** The end of the last shift; {@link Interval#OPEN_START} where there is none. */
    public long lastMinute() {
        return ends.length == 0 ? Interval.OPEN_START : ends[ends.length - 1];
    }

    /** The shifts, sorted and disjoint. */
    public List<Interval> shifts() {
        List<Interval> shifts = new ArrayList<>(starts.length);
        for (int i = 0; i < starts.length; i++) {
            shifts.add(new Interval(starts[i], ends[i]));
        }
        return List.copyOf(shifts);
    }

    private long workingMinutesBefore(long minute) {
        int shift = firstEndingAfter(minute);
        if (shift == starts.length) {
            return before[shift];
        }
        return before[shift] + Math.max(0, minute <= starts[shift] ? 0 : minute - starts[shift]);
    }

    private int firstEndingAfter(long minute) {
        int last = starts.length - 1;
        if (last < 0 || minute >= ends[last]) {
            return starts.length;
        }
        if (minute < ends[0]) {
            return 0;
        }
        int shift = firstEnding[(int) (minute - ends[0] >> stretchBits)];
        while (ends[shift] <= minute) {
            shift++;
        }
        return shift;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkCalendar that && hash == that.hash && Arrays.equals(starts, that.starts)
                && Arrays.equals(ends, that.ends);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "WorkCalendar" + shifts();
    }
}
