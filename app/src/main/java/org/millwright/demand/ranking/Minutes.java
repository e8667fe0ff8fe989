package org.millwright.demand.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Interval;

/**
 * The engine's minutes, counted from 1970-01-01 00:00 UTC and not from today: a crew that was read yesterday is still right today, so a day's turn
 * rebuilds nothing. What lies beyond the engine's bound is held at it: a licence until 9999-12-31 (长期) is one without end.
 */
public final class Minutes {

    /** Beyond these no day can be counted on from, and certainly none within the bound: PostgreSQL knows days that Java's arithmetic does not. */
    private static final LocalDate FIRST = LocalDate.of(-9999, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Minutes() {}

    /** The minute that has begun, within the bound. */
    public static long of(Instant at) {
        return finite(Math.floorDiv(at.getEpochSecond(), 60L));
    }

    /** The first minute that begins no earlier, within the bound. */
    public static long notBefore(Instant at) {
        return finite(Math.ceilDiv(at.getEpochSecond(), 60L));
    }

    private static long finite(long minute) {
        return Math.clamp(minute, -Bound.FINITE_MINUTES, Bound.FINITE_MINUTES);
    }

    /** The same for the start of what may be without one: open when the bound is reached. */
    private static long startOrOpen(long minute) {
        return minute <= -Bound.FINITE_MINUTES ? Interval.OPEN_START : minute;
    }

    private static long endOrOpen(long minute) {
        return minute >= Bound.FINITE_MINUTES ? Interval.OPEN_END : minute;
    }

    /** For what ends some day: open when there is no day or it lies beyond the bound. */
    public static long endOf(@Nullable LocalDate last, ZoneId zone) {
        return last == null || !last.isBefore(LAST) ? Interval.OPEN_END : endOrOpen(startOf(last.plusDays(1), zone));
    }

    public static Instant at(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    /** Within the bound. */
    public static long startOf(LocalDate day, ZoneId zone) {
        return of(day.atStartOfDay(zone).toInstant());
    }

    /** Whole days, the last one included; null is open. Empty when the last day lies before the first. */
    public static Optional<Interval> days(@Nullable LocalDate first, @Nullable LocalDate last, ZoneId zone) {
        long start = first == null || !first.isAfter(FIRST) ? Interval.OPEN_START : startOrOpen(startOf(first, zone));
        long end = endOf(last, zone);
        return start < end ? Optional.of(new Interval(start, end)) : Optional.empty();
    }

    /** The last day that an interval reaches into; null when it has no end. */
    public static @Nullable LocalDate lastDay(Interval interval, ZoneId zone) {
        return interval.endMinute() == Interval.OPEN_END ? null : LocalDate.ofInstant(at(interval.endMinute() - 1), zone);
    }

    /** null when it has no start. */
    public static @Nullable LocalDate firstDay(Interval interval, ZoneId zone) {
        return interval.startMinute() == Interval.OPEN_START ? null : dayOf(interval.startMinute(), zone);
    }

    public static LocalDate dayOf(long minute, ZoneId zone) {
        return LocalDate.ofInstant(at(minute), zone);
    }
}
