package org.millwright.planning.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millwright.ui.TimeAxis;

/** The weeks that a board shows, from a Monday on. */
public record Scale(LocalDate from, int weeks, ZoneId timeZone, LocalDate today) {

    static final List<Integer> ZOOMS = List.of(2, 6, 12);
    private static final int USUAL = 6;

    /** Two weeks begin with this one, more with the one before: what has just begun is still in sight. */
    static Scale of(@Nullable String weeks, @Nullable String from, ZoneId timeZone, LocalDate today) {
        int zoom = ZOOMS.stream().filter(each -> each.toString().equals(weeks)).findFirst().orElse(USUAL);
        var first = Days.read(from, today.minusWeeks(zoom == 2 ? 0 : 1));
        return new Scale(first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zoom, timeZone, today);
    }

    public LocalDate until() {
        return from.plusWeeks(weeks);
    }

    Instant starts() {
        return from.atStartOfDay(timeZone).toInstant();
    }

    Instant ends() {
        return until().atStartOfDay(timeZone).toInstant();
    }

    /** A step of a bar that is moved, in minutes: what the eye can tell apart. */
    public int step() {
        return weeks == 2 ? 60 : 24 * 60;
    }

    public boolean byShift() {
        return weeks == 2;
    }

    public TimeAxis axis() {
        return new TimeAxis(from, until(), timeZone, today, null);
    }

    /** @param number of the week in its year, by ISO 8601 */
    public record Week(LocalDate monday, int number) {}

    public List<Week> weekHeads() {
        return IntStream.range(0, weeks).mapToObj(from::plusWeeks).map(monday -> new Week(monday, monday.get(WeekFields.ISO.weekOfWeekBasedYear()))).toList();
    }

    /** Days that have a label of their own; today has a mark instead, which needs some room. */
    public List<LocalDate> dayHeads() {
        if (weeks > 6) return List.of();
        return from.datesUntil(until()).filter(day -> weeks == 2 || day.getDayOfWeek().getValue() % 2 == 1 && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> weeks == 2 ? !day.equals(today) : Math.abs(day.toEpochDay() - today.toEpochDay()) > 1).toList();
    }

    /** The middle of a day. */
    public Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(timeZone).toInstant();
    }

    /** Nights, which two weeks have room to show. */
    public List<TimeAxis.Bar> nights() {
        if (!byShift()) return List.of();
        return from.minusDays(1).datesUntil(until()).map(day -> new TimeAxis.Bar(TimeAxis.Kind.NIGHT, day.atTime(20, 0).atZone(timeZone).toInstant(),
                day.plusDays(1).atTime(6, 0).atZone(timeZone).toInstant(), "", "", null)).toList();
    }
}
