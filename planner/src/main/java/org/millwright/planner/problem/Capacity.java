package org.millwright.planner.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * When a crew can work (服务能力).
 *
 * @param calendar        its shifts over the horizon; days off are simply absent
 * @param bookings        when it is taken already, finite, in any order, kept sorted; those that touch or overlap are
 *                        kept as one
 * @param confirmedMinute when somebody last said that this is right; {@link Interval#OPEN_START} when never
 */
public record Capacity(WorkCalendar calendar, List<Interval> bookings, long confirmedMinute) {

    public Capacity {
        Bound.present("Capacity", "calendar", calendar);
        bookings = WorkCalendar.merged("Capacity", "bookings", bookings);
        if (confirmedMinute != Interval.OPEN_START) {
            Bound.minute("Capacity", "confirmedMinute", confirmedMinute);
        }
    }

    /** The same, also taken when the others say. */
    public Capacity withBookings(Collection<Interval> more) {
        List<Interval> all = new ArrayList<>(bookings);
        all.addAll(more);
        return new Capacity(calendar, all, confirmedMinute);
    }
}
