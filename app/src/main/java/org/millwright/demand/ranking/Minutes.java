package org.millwright.demand.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millwright.planner.problem.Interval;

/**
 * The engine's minutes, counted from 1970-01-01 00:00 UTC and not from today: a crew that was read yesterday is still right today, so a day's turn
 * rebuilds nothing.
 */
public final class Minutes {

    private Minutes() {}

    /** The minute that has begun. */
    public static long of(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60L);
    }

    /** The first minute that begins no earlier. */
    public static long notBefore(Instant at) {
        return Math.ceilDiv(at.getEpochSecond(), 60L);
    }

    public static Instant at(long minute) {
        return Instant.ofEpochSecond(minute * 60);
    }

    public static long startOf(LocalDate day, ZoneId zone) {
        return of(day.atStartOfDay(zone).toInstant());
    }

    /** Whole days, the last one included; null is open. Empty when the last day lies before the first. */
    public static Optional<Interval> days(@Nullable LocalDate first, @Nullable LocalDate last, ZoneId zone) {
        long start = first == null ? Interval.OPEN_START : startOf(first, zone);
        long end = last == null ? Interval.OPEN_END : startOf(last.plusDays(1), zone);
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
