package org.millwright.planner.rule;

import java.util.List;
import java.util.Optional;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.WorkCalendar;

/**
 * Finds the earliest span of a job for a crew: it begins at a working minute, and at the fixed one where there is one,
 * holds all minutes of work in the crew's shifts, lies within one window, overlaps no other job of the crew and, unless
 * bookings are ignored, none of them. Finish never falls when start rises, so the first span found is also the one that
 * finishes first.
 *
 * @param job            whose windows and work
 * @param capacity       shifts and bookings
 * @param elsewhere      when the crew is at other jobs of the demand or on the way, in any order
 * @param ignoreBookings look at shifts alone
 * @param openEnd        let the window that ends last go on without end
 */
record Spans(Job job, Capacity capacity, List<Interval> elsewhere, boolean ignoreBookings, boolean openEnd) {

    Spans ignoringBookings() {
        return new Spans(job, capacity, elsewhere, true, openEnd);
    }

    /** In other shifts and between other bookings; the very same for the same. */
    Spans within(Capacity other) {
        return other == capacity ? this : new Spans(job, other, elsewhere, ignoreBookings, openEnd);
    }

    Spans withOpenEnd() {
        return new Spans(job, capacity, elsewhere, ignoreBookings, true);
    }

    /** The earliest span that starts at the minute or later. */
    Optional<Interval> findFrom(long minute) {
        long lastEnd = openEnd ? job.lastWindowEnd() : 0;
        for (Interval window : job.windows()) {
            long end = openEnd && window.endMinute() == lastEnd ? Interval.OPEN_END : window.endMinute();
            if (end > minute) {
                Interval span = job.hasFixedStart() ? atFixedStart(minute, window.startMinute(), end)
                        : inWindow(Math.max(minute, window.startMinute()), end);
                if (span != null) {
                    return Optional.of(span);
                }
            }
        }
        return Optional.empty();
    }

    private Interval inWindow(long from, long windowEnd) {
        WorkCalendar calendar = capacity.calendar();
        List<Interval> bookings = ignoreBookings ? List.of() : capacity.bookings();
        int booking = 0;
        long start = calendar.nextWorkingMinute(from);
        while (start != WorkCalendar.NEVER) {
            long finish = calendar.finishMinute(start, job.workMinutes());
            if (finish == WorkCalendar.NEVER || finish > windowEnd) {
                return null;
            }
            while (booking < bookings.size() && bookings.get(booking).endMinute() <= start) {
                booking++;
            }
            Interval inTheWay = booking < bookings.size() && bookings.get(booking).startMinute() < finish
                    ? bookings.get(booking) : elsewhereIn(start, finish);
            if (inTheWay == null) {
                return new Interval(start, finish);
            }
            start = calendar.nextWorkingMinute(inTheWay.endMinute());
        }
        return null;
    }

    private Interval atFixedStart(long minute, long windowStart, long windowEnd) {
        long start = job.fixedStartMinute();
        if (start < windowStart || !mayStart(minute)) {
            return null;
        }
        Interval span = inWindow(start, windowEnd);
        return span == null || span.startMinute() != start ? null : span;
    }

    /** Whether a job with a fixed start may begin there from the minute on, whatever comes after that start. */
    boolean mayStart(long minute) {
        return !job.hasFixedStart() || earliestStartMinute(minute) == job.fixedStartMinute();
    }

    /**
     * The first minute, neither before the given nor before the fixed one, at which work might begin: in a shift and not
     * at another job. {@link Interval#OPEN_END} when there is none.
     */
    long earliestStartMinute(long minute) {
        long start = capacity.calendar().nextWorkingMinute(Math.max(minute, job.fixedStartMinute()));
        while (start != WorkCalendar.NEVER) {
            Interval inTheWay = elsewhereIn(start, start + 1);
            if (inTheWay == null) {
                return start;
            }
            start = capacity.calendar().nextWorkingMinute(inTheWay.endMinute());
        }
        return Interval.OPEN_END;
    }

    private Interval elsewhereIn(long start, long finish) {
        for (int i = 0; i < elsewhere.size(); i++) {
            Interval other = elsewhere.get(i);
            if (other.startMinute() < finish && start < other.endMinute()) {
                return other;
            }
        }
        return null;
    }

    /** The latest start in any window, bookings ignored; {@link Interval#OPEN_START} when no window holds the work. */
    long latestStartMinute() {
        if (job.hasFixedStart()) {
            return ignoringBookings().findFrom(job.readyMinute()).map(Interval::startMinute).orElse(Interval.OPEN_START);
        }
        long latest = Interval.OPEN_START;
        for (Interval window : job.windows()) {
            long start = capacity.calendar().latestStartMinute(window.endMinute(), job.workMinutes());
            if (start >= window.startMinute() && start >= job.readyMinute()) {
                latest = Math.max(latest, start);
            }
        }
        return latest;
    }

    /** The most working minutes that any one window holds without a break for another job, from the minute on. */
    long mostWorkMinutesFrom(long minute) {
        long most = 0;
        for (Interval window : job.windows()) {
            if (!job.hasFixedStart()) {
                most = Math.max(most, mostWorkMinutes(Math.max(minute, window.startMinute()), window.endMinute()));
            } else if (window.contains(job.fixedStartMinute())) {
                most = Math.max(most, capacity.calendar().workingMinutes(job.fixedStartMinute(),
                        Math.min(window.endMinute(), nextElsewhere(job.fixedStartMinute()))));
            }
        }
        return most;
    }

    private long mostWorkMinutes(long from, long until) {
        long most = 0;
        for (long begin = from; begin < until; ) {
            Interval inTheWay = elsewhereIn(begin, begin + 1);
            long end = inTheWay == null ? Math.min(until, nextElsewhere(begin)) : begin;
            most = Math.max(most, capacity.calendar().workingMinutes(begin, end));
            begin = inTheWay == null ? end : inTheWay.endMinute();
        }
        return most;
    }

    private long nextElsewhere(long minute) {
        long next = Interval.OPEN_END;
        for (Interval other : elsewhere) {
            next = other.startMinute() > minute ? Math.min(next, other.startMinute()) : next;
        }
        return next;
    }

    /**
     * Where the job would lie were the crew free and the last window open; without any shift left, or where it cannot
     * begin when it must, work end to end.
     */
    Interval nominalFrom(long minute) {
        return ignoringBookings().withOpenEnd().findFrom(minute).orElseGet(() -> {
            long start = job.hasFixedStart() ? job.fixedStartMinute()
                    : Math.max(minute, job.windows().getFirst().startMinute());
            start = Math.min(start, Bound.FINITE_MINUTES - job.workMinutes());
            return new Interval(start, start + job.workMinutes());
        });
    }
}
