package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Interval;

class A03_NightsTest {
    @Test
    void work_longer_than_a_shift_goes_on_the_next_day() {
        assertThat(Story.of(job("j", 600), crew("c").dayShifts())).isEqualTo("1 c 95.6 j@480-1980");
    }

    @Test
    void days_off_extend_the_span() {
        ACrew crew = crew("c").shifts(new Interval(480, 1_020), new Interval(5_280, 5_820));
        assertThat(Story.of(job("j", 600), crew)).isEqualTo("1 c 95.6 j@480-5340");
    }

    @Test
    void shifts_that_touch_make_a_day_of_24_hours() {
        ACrew crew = crew("c").shifts(new Interval(480, 1_200), new Interval(1_200, 1_920), new Interval(1_920, 2_640));
        assertThat(Story.of(job("j", 2_000), crew)).isEqualTo("1 c 95.6 j@480-2480");
    }

    @Test
    void work_that_ends_with_a_shift_does_not_wait_for_the_next() {
        assertThat(Story.of(job("j", 540).window(0, 1_020), crew("c").dayShifts())).isEqualTo("1 c 95.6 j@480-1020");
    }

    @Test
    void shifts_too_few_for_the_window_are_told_in_minutes() {
        assertThat(Story.of(job("j", 541).window(0, 1_440), crew("c").dayShifts()))
                .isEqualTo("- c WINDOW(j: 540, needs 541) ?later 481");
    }
}
