package org.millwright.demand.ranking;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.millwright.directory.CrewCalendar;
import org.millwright.directory.ZoneDay;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkCalendar;

/**
 * The months for which shifts are written out, from the month before this one on. Most crews keep one of a few calendars, so each is written out once.
 * It moves once a month, and grows when a demand reaches further.
 *
 * @param specialDays days of the zone that are not what their weekday says
 */
record Horizon(LocalDate first, LocalDate last, List<ZoneDay> specialDays, ZoneId timeZone) {

    private static final int MONTHS_AHEAD = 8;
    /** Beyond the last window, so that "so many days later would do" can be found. */
    private static final int MONTHS_BEYOND = 2;
    private static final int MOST_MONTHS = 60;

    /** @param until the last day a question asks about */
    static LocalDate firstDay(LocalDate today) {
        return today.withDayOfMonth(1).minusMonths(1);
    }

    static LocalDate lastDay(LocalDate today, LocalDate until) {
        var usual = today.withDayOfMonth(1).plusMonths(MONTHS_AHEAD);
        var asked = until.withDayOfMonth(1).plusMonths(MONTHS_BEYOND + 1L);
        var most = today.withDayOfMonth(1).plusMonths(MOST_MONTHS);
        var last = asked.isAfter(usual) ? asked : usual;
        return last.isAfter(most) ? most : last;
    }

    /** Writes out calendars, each of them once. */
    final class Writer {

        private final Map<CrewCalendar, WorkCalendar> written = new HashMap<>();
        private final Map<LocalDate, ZoneDay> special = specialDays.stream().collect(Collectors.toMap(ZoneDay::day, Function.identity()));

        WorkCalendar write(CrewCalendar calendar) {
            return written.computeIfAbsent(calendar, each -> {
                List<Interval> shifts = new ArrayList<>();
                for (var time : each.workingTimes(first, last, special, timeZone)) {
                    long starts = Minutes.of(time.startsAt());
                    long ends = Minutes.of(time.endsAt());
                    if (starts < ends) shifts.add(new Interval(starts, ends));
                }
                return WorkCalendar.of(shifts);
            });
        }
    }
}
