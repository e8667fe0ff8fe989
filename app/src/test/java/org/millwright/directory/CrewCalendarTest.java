package org.millwright.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.millwright.directory.Shift.Lane;

class CrewCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final List<Shift> WEEK = List.of(shift(1, 480, 1050, Lane.DAY), shift(2, 480, 1050, Lane.DAY), shift(5, 1320, 1800, Lane.NIGHT));

    @Test
    void theWeekRepeatsAndANightEndsOnTheNextDay() {
        assertThat(times(new CrewCalendar(WEEK, List.of()), Map.of())).isEqualTo("""
                11-23T08:00 11-23T17:30 DAY
                11-24T08:00 11-24T17:30 DAY
                11-27T22:00 11-28T06:00 NIGHT""");
    }

    @Test
    void aHolidayIsOffAndAMakeUpDayWorksAsItsWeekday() {
        assertThat(times(new CrewCalendar(WEEK, List.of()), Map.of(MONDAY, new ZoneDay(MONDAY, ZoneDay.Kind.HOLIDAY, "节", "holiday", 1),
                SUNDAY, new ZoneDay(SUNDAY, ZoneDay.Kind.MAKE_UP, "调休", "make-up", 2)))).isEqualTo("""
                11-24T08:00 11-24T17:30 DAY
                11-27T22:00 11-28T06:00 NIGHT
                11-29T08:00 11-29T17:30 DAY""");
    }

    @Test
    void whatTheCrewSaysOfADayStandsAboveBoth() {
        var days = List.of(new CrewDay(MONDAY, 540, 720, "抢修"), new CrewDay(MONDAY.plusDays(1), null, null, "年检"));
        assertThat(times(new CrewCalendar(WEEK, days), Map.of(MONDAY, new ZoneDay(MONDAY, ZoneDay.Kind.HOLIDAY, "节", "holiday", 1)))).isEqualTo("""
                11-23T09:00 11-23T12:00 DAY
                11-27T22:00 11-28T06:00 NIGHT""");
    }

    @Test
    void aShiftHoldsFromItsFirstDayToItsLast() {
        var shifts = List.of(new Shift(1, 480, 720, Lane.DAY, MONDAY.plusDays(1), null), new Shift(2, 480, 720, Lane.DAY, MONDAY.minusDays(30), MONDAY.plusDays(1)),
                new Shift(3, 480, 720, Lane.DAY, MONDAY.minusDays(30), MONDAY.plusDays(1)));
        assertThat(times(new CrewCalendar(shifts, List.of()), Map.of())).isEqualTo("11-24T08:00 11-24T12:00 DAY");
    }

    private static Shift shift(int weekday, int starts, int ends, Lane lane) {
        return new Shift(weekday, starts, ends, lane, LocalDate.of(2026, 1, 1), null);
    }

    private static String times(CrewCalendar calendar, Map<LocalDate, ZoneDay> days) {
        return calendar.workingTimes(MONDAY, SUNDAY, days, SHANGHAI).stream()
                .map(time -> (time.startsAt().atZone(SHANGHAI).toLocalDateTime() + " " + time.endsAt().atZone(SHANGHAI).toLocalDateTime() + " " + time.lane()).replace("2026-", ""))
                .collect(Collectors.joining("\n"));
    }
}
