package org.millwright.entry.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.TypedFields;
import org.millwright.entry.chain.SiteHours.Stretch;

/**
 * Hours in turn as they were typed.
 *
 * @param untilDay the last day with the same hours; empty for one day
 * @param weekdays no day of a weekend, where there are several
 */
public record HoursInput(@Nullable String side, @Nullable String starts, @Nullable String ends, @Nullable String disinfected, @Nullable String untilDay, @Nullable String weekdays) {

    private static final int MOST_DAYS = 62;

    /** @return in order of time; none with a problem */
    List<Stretch> read(TypedFields typed) {
        if (!"local".equals(side) && !"outside".equals(side)) typed.problems().add("side", side, "entry.problem.choose");
        var from = typed.moment("starts", starts, true);
        var to = typed.moment("ends", ends, true);
        var clean = typed.moment("disinfected", disinfected, true);
        var last = TypedFields.strip(untilDay).isEmpty() ? null : typed.day("untilDay", untilDay);
        if (from != null && to != null && !to.isAfter(from)) typed.problems().add("ends", ends, "entry.problem.order", words(ends), words(starts));
        if (from != null && clean != null && clean.isAfter(from)) typed.problems().add("disinfected", disinfected, "entry.problem.disinfected", words(disinfected), words(starts));
        if (from != null && last != null) checkDays(typed, from, to, last);
        return typed.problems().any() ? List.of() : days(typed, from, to, clean, last);
    }

    private void checkDays(TypedFields typed, Instant from, @Nullable Instant to, LocalDate last) {
        var first = from.atZone(typed.zone()).toLocalDate();
        if (last.isBefore(first)) typed.problems().add("untilDay", untilDay, "entry.problem.order", last, first);
        else if (last.isAfter(first.plusDays(MOST_DAYS))) typed.problems().add("untilDay", untilDay, "entry.problem.shift_days", last, first.plusDays(MOST_DAYS), MOST_DAYS);
        else if (weekdays != null && first.datesUntil(last.plusDays(1)).noneMatch(HoursInput::workday)) typed.problems().add("untilDay", untilDay, "entry.problem.shift_weekend", first, last);
        else if (to != null && last.isAfter(first) && to.isAfter(from.plus(Duration.ofDays(1)))) typed.problems().add("ends", ends, "entry.problem.shift_long", words(starts), words(ends));
    }

    /** The same hours by the clock on the wall, whatever the offset of the day. */
    private List<Stretch> days(TypedFields typed, Instant from, Instant to, Instant clean, @Nullable LocalDate last) {
        var first = from.atZone(typed.zone());
        int more = last == null ? 0 : (int) (last.toEpochDay() - first.toLocalDate().toEpochDay());
        return IntStream.rangeClosed(0, more).filter(day -> weekdays == null || more == 0 || workday(first.toLocalDate().plusDays(day)))
                .mapToObj(day -> new Stretch(side, later(typed, from, day), later(typed, to, day), later(typed, clean, day))).toList();
    }

    private static boolean workday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Instant later(TypedFields typed, Instant at, int days) {
        return at.atZone(typed.zone()).plusDays(days).toInstant();
    }

    private static String words(@Nullable String typed) {
        return TypedFields.strip(typed).replace('T', ' ');
    }
}
