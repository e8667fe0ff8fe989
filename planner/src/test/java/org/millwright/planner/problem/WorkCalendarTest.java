package org.millwright.planner.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    private final WorkCalendar calendar = WorkCalendar.of(new Interval(30, 40), new Interval(10, 20), new Interval(20, 25));

    @Test
    void shifts_are_sorted_and_those_that_touch_become_one() {
        assertThat(calendar.shifts()).containsExactly(new Interval(10, 25), new Interval(30, 40));
        assertThat(calendar).isEqualTo(WorkCalendar.of(new Interval(10, 25), new Interval(30, 40)))
                .hasSameHashCodeAs(WorkCalendar.of(new Interval(10, 25), new Interval(30, 40)));
    }

    @Test
    void the_end_of_a_shift_is_not_worked() {
        assertThat(calendar.nextWorkingMinute(24)).isEqualTo(24);
        assertThat(calendar.nextWorkingMinute(25)).isEqualTo(30);
        assertThat(calendar.nextWorkingMinute(40)).isEqualTo(WorkCalendar.NEVER);
    }

    @Test
    void work_finishes_with_the_shift_and_not_with_the_start_of_the_next() {
        assertThat(calendar.finishMinute(10, 15)).isEqualTo(25);
        assertThat(calendar.finishMinute(10, 16)).isEqualTo(31);
        assertThat(calendar.finishMinute(10, 25)).isEqualTo(40);
        assertThat(calendar.finishMinute(10, 26)).isEqualTo(WorkCalendar.NEVER);
    }

    @Test
    void every_question_agrees_with_counting_minutes() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<Interval> shifts = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                long start = random.nextInt(80);
                shifts.add(new Interval(start, start + random.nextInt(1, 20)));
            }
            WorkCalendar some = WorkCalendar.of(shifts);
            int from = random.nextInt(-5, 110);
            int to = random.nextInt(-5, 110);
            int work = random.nextInt(1, 40);
            assertThat(some.workingMinutes(from, to)).as("%s %d %d", shifts, from, to).isEqualTo(counted(shifts, from, to));
            assertThat(some.finishMinute(from, work)).as("%s %d %d", shifts, from, work)
                    .isEqualTo(first(shifts, from, work));
            assertThat(some.latestStartMinute(to, work)).as("%s %d %d", shifts, to, work)
                    .isEqualTo(latest(shifts, to, work));
        }
    }

    private static boolean works(List<Interval> shifts, long minute) {
        return shifts.stream().anyMatch(shift -> shift.contains(minute));
    }

    private static long counted(List<Interval> shifts, int from, int to) {
        long count = 0;
        for (int minute = from; minute < to; minute++) {
            count += works(shifts, minute) ? 1 : 0;
        }
        return count;
    }

    private static long first(List<Interval> shifts, int from, int work) {
        for (int end = from; end < 130; end++) {
            if (counted(shifts, from, end) == work) {
                return end;
            }
        }
        return WorkCalendar.NEVER;
    }

    private static long latest(List<Interval> shifts, int to, int work) {
        for (int start = to; start >= -10; start--) {
            if (works(shifts, start) && counted(shifts, start, to) == work) {
                return start;
            }
        }
        return Interval.OPEN_START;
    }
}
