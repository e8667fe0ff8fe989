package org.millwright.planner.rule;

import java.util.List;
import java.util.Optional;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.WorkCalendar;

/**
 * Finds the earliest span of a job for a crew: it begins at a working minute, holds all minutes of work in the crew's
 * shifts, lies within one window and, unless bookings are ignored, overlaps none of them. Finish never falls when start
 * rises, so the first span found is also the one that finishes first.
 *
 * @param job            whose windows and work
 * @param capacity       shifts and bookings
 * @param ignoreBookings look at shifts alone
 * @param openEnd        let the window that ends last go on without end
 */
record Spans(Job job, Capacity capacity, boolean ignoreBookings, boolean openEnd) {

    Spans(Job job, Capacity capacity) {
        this(job, capacity, false, false);
    }

    Spans ignoringBookings() {
        return new Spans(job, capacity, true, openEnd);
    }

    Spans withOpenEnd() {
        return new Spans(job, capacity, ignoreBookings, true);
    }

    /** The earliest span that starts at the minute or later. */
    Optional<Interval> findFrom(long minute) {
        long lastEnd = openEnd ? job.lastWindowEnd() : 0;
        for (Interval window : job.windows()) {
            long end = openEnd && window.endMinute() == lastEnd ? Interval.OPEN_END : window.endMinute();
            if (end > minute) {
                Interval span = inWindow(Math.max(minute, window.startMinute()), end);
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
            if (booking == bookings.size() || bookings.get(booking).startMinute() >= finish) {
                return new Interval(start, finish);
            }
            start = calendar.nextWorkingMinute(bookings.get(booking).endMinute());
        }
        return null;
    }

    /** The latest start in any window, bookings ignored; {@link Interval#OPEN_START} when no window holds the work. */
    long latestStartMinute() {
        long latest = Interval.OPEN_START;
        for (Interval window : job.windows()) {
            long start = capacity.calendar().latestStartMinute(window.endMinute(), job.workMinutes());
            if (start >= window.startMinute() && start >= job.readyMinute()) {
                latest = Math.max(latest, start);
            }
        }
        return latest;
    }

    /** The most working minutes that any one window holds from the minute on. */
    long mostWorkMinutesFrom(long minute) {
        long most = 0;
        for (Interval window : job.windows()) {
            most = Math.max(most, capacity.calendar()
                    .workingMinutes(Math.max(minute, window.startMinute()), window.endMinute()));
        }
        return most;
    }

    /** Where the job would lie were the crew free and the last window open; without any shift left, work end to end. */
    Interval nominalFrom(long minute) {
        return ignoringBookings().withOpenEnd().findFrom(minute).orElseGet(() -> {
            long start = Math.max(minute, job.windows().getFirst().startMinute());
            start = Math.min(start, Bound.FINITE_MINUTES - job.workMinutes());
            return new Interval(start, start + job.workMinutes());
        });
    }
}
