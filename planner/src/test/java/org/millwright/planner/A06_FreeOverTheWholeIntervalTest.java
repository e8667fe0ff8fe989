package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.rule.Refusal;
import org.millwright.planner.rule.Trial;

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

    /** 30,000 straight metres are 39 km by road and take 39 minutes. */
    @Test
    void the_way_from_where_it_is_engaged_comes_first() {
        assertThat(Story.of(job, crew("c").at(30_000, 0, 100))).isEqualTo("1 c 95.6 j@139-739");
        assertThat(Story.of(job, crew("c").at(0, 0, 100))).isEqualTo("1 c 95.6 j@100-700");
        assertThat(Story.of(job, crew("c").booked(0, 100))).isEqualTo("1 c 95.6 j@100-700");
        assertThat(Story.of(job, crew("c").at(30_000, 0, 100).booked(50, 200))).isEqualTo("1 c 95.5 j@200-800");
    }

    @Test
    void what_the_way_puts_off_is_told_and_nothing_else_is() {
        assertThat(delay(crew("c").at(30_000, 0, 100))).as("free at 100").hasValueSatisfying(delay -> {
            assertThat(delay.laterMinutes()).isEqualTo(39);
            assertThat(delay.way()).isEqualTo(new Refusal.OnTheWay("j", new Interval(0, 100), 39, true, new Interval(100, 700)));
        });
        assertThat(delay(crew("c").at(30_000, 638, 1_000))).as("not gone in time").hasValueSatisfying(delay -> {
            assertThat(delay.laterMinutes()).isEqualTo(1_039);
            assertThat(delay.way().before()).isFalse();
        });
        assertThat(delay(crew("c").at(0, 0, 100))).as("at the same site").isEmpty();
        assertThat(delay(crew("c").booked(0, 100))).as("who knows where").isEmpty();
        assertThat(delay(crew("c").at(30_000, 0, 100).booked(50, 200))).as("taken for longer than the way").isEmpty();
    }

    private Optional<Trial.Delay> delay(ACrew crew) {
        return Story.answer(Context.at(0), List.of(job), crew).ranks().getFirst().delay();
    }

    @Test
    void it_has_to_be_where_it_is_engaged_next_in_time() {
        assertThat(Story.of(job, crew("c").at(30_000, 639, 3_000))).isEqualTo("1 c 95.0 j@0-600");
        assertThat(Story.of(job, crew("c").at(30_000, 638, 3_000)))
                .isEqualTo("- c FREE(j: 638-3000 after way 39, needs 0-600) ?move 638-3000 ?later 639");
    }

    @Test
    void one_that_does_not_lodge_goes_by_way_of_its_base() {
        assertThat(Story.of(job, crew("c").base(ACrew.far(15_000)).returnsToBase().at(30_000, 0, 100))).isEqualTo("1 c 93.7 j@140-740");
        assertThat(Story.of(job, crew("c").base(ACrew.far(-15_000)).returnsToBase().at(30_000, 0, 100))).isEqualTo("1 c 93.7 j@179-779");
    }

    @Test
    void a_crew_that_must_begin_at_one_minute_is_told_how_far_away_it_is() {
        assertThat(Story.of(job("j", 600).window(0, 3_000).startsAt(100), crew("c").at(30_000, 0, 100))).isEqualTo("- c FREE(j: 0-100 then way 39, needs 100-700) ?move 0-100");
    }

    @Test
    void a_later_window_is_tried() {
        assertThat(Story.of(job("j", 600).windows(new Interval(2_000, 2_700),
                new Interval(0, 700)), crew("c").booked(50, 150))).isEqualTo("1 c 95.6 j@2000-2600");
    }
}
