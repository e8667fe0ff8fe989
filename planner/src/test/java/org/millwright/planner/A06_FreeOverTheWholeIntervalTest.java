package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Interval;

class A06_FreeOverTheWholeIntervalTest {
    private final AJob job = job("j", 600).window(0, 3_000);

    @Test
    void a_booking_in_the_middle_moves_the_whole_job_behind_it() {
        assertThat(Story.of(job, crew("c").booked(300, 310))).isEqualTo("1 c 95.6 j@310-910");
    }

    @Test
    void a_booking_in_the_night_between_two_shifts_counts() {
        assertThat(Story.of(job, crew("c").dayShifts().booked(1_100, 1_101)))
                .isEqualTo("- c FREE(j: 1100-1101, needs 480-1980) ?move 1100-1101 ?later 420");
    }

    @Test
    void touching_is_not_overlapping() {
        assertThat(Story.of(job, crew("c").booked(0, 100).booked(700, 3_000))).isEqualTo("1 c 94.9 j@100-700");
    }

    @Test
    void no_gap_is_long_enough() {
        assertThat(Story.of(job, crew("c").booked(0, 100).booked(699, 3_000)))
                .isEqualTo("- c FREE(j: 0-100, needs 0-600) ?move 0-100 ?later 600");
    }

    @Test
    void a_later_window_is_tried() {
        assertThat(Story.of(job("j", 600).windows(new Interval(2_000, 2_700),
                new Interval(0, 700)), crew("c").booked(50, 150))).isEqualTo("1 c 95.6 j@2000-2600");
    }
}
