package org.millwright.planner.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a crew can work (服务能力).
 *
 * @param calendar        its shifts over the horizon; days off are simply absent
 * @param bookings        when it is taken already, finite, in any order, kept sorted; those that touch or overlap are
 *                        kept as one
 * @param confirmedMinute when somebody last said that this is right; {@link Interval#OPEN_START} when never
 * @param bookedSites     those of the bookings of which the site is known, which need not be named twice. Ranking counts
 *                        the ways to and from them; in a plan, work that is settled is a package of its own, to and from
 *                        which ways lead anyhow, and these say no more than the bookings do.
 */
public record Capacity(WorkCalendar calendar, List<Interval> bookings, long confirmedMinute, List<BookedSite> bookedSites) {

    public Capacity {
        Bound.present("Capacity", "calendar", calendar);
        bookedSites = Bound.list("Capacity", "bookedSites", bookedSites);
        bookings = WorkCalendar.merged("Capacity", "bookings", bookedSites.isEmpty() ? bookings
                : Stream.concat(Bound.list("Capacity", "bookings", bookings).stream(), bookedSites.stream().map(BookedSite::span)).toList());
        if (confirmedMinute != Interval.OPEN_START) {
            Bound.minute("Capacity", "confirmedMinute", confirmedMinute);
        }
    }

    /** Taken nobody knows where. */
    public Capacity(WorkCalendar calendar, List<Interval> bookings, long confirmedMinute) {
        this(calendar, bookings, confirmedMinute, List.of());
    }

    /** The same, also taken when the others say. */
    public Capacity withBookings(Collection<Interval> more) {
        List<Interval> all = new ArrayList<>(bookings);
        all.addAll(more);
        return new Capacity(calendar, all, confirmedMinute, bookedSites);
    }

    /** The same, free again while it is taken at these times. */
    public Capacity without(Collection<Interval> moved) {
        List<Interval> left = bookings;
        for (Interval gone : moved) {
            left = left.stream().flatMap(each -> outside(each, gone)).toList();
        }
        return new Capacity(calendar, left, confirmedMinute,
                bookedSites.stream().filter(each -> moved.stream().noneMatch(each.span()::overlaps)).toList());
    }

    /** Bookings that touch are kept as one, so what is moved may be a part of one. */
    private static Stream<Interval> outside(Interval booked, Interval gone) {
        if (!booked.overlaps(gone)) {
            return Stream.of(booked);
        }
        Stream<Interval> before = booked.startMinute() < gone.startMinute()
                ? Stream.of(new Interval(booked.startMinute(), gone.startMinute())) : Stream.empty();
        return Stream.concat(before, gone.endMinute() < booked.endMinute()
                ? Stream.of(new Interval(gone.endMinute(), booked.endMinute())) : Stream.empty());
    }

    /** The same in other shifts. */
    public Capacity withCalendar(WorkCalendar other) {
        return new Capacity(other, bookings, confirmedMinute, bookedSites);
    }

    /** The same, taken nobody knows where: for whoever counts the ways by itself. */
    public Capacity withoutSites() {
        return bookedSites.isEmpty() ? this : new Capacity(calendar, bookings, confirmedMinute);
    }
}
