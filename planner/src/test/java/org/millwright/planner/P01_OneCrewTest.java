package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import org.junit.jupiter.api.Test;

class P01_OneCrewTest {

    @Test
    void one_job_begins_at_once() {
        assertThat(PlanStory.of(List.of(work(job("j", 90))), crew("c"))).isEqualTo("c: j@0-90");
    }

    @Test
    void jobs_follow_each_other() {
        assertThat(PlanStory.of(List.of(work(job("a", 90).window(0, 90)), work(job("b", 60))), crew("c")))
                .isEqualTo("c: a@0-90 b@90-150");
    }

    @Test
    void what_finds_no_time_is_left_and_named() {
        assertThat(PlanStory.of(List.of(work(job("a", 90).window(0, 100)), work(job("b", 60).window(0, 100)).withWeight(3)),
                crew("c"))).isEqualTo("c: b@0-60 | unserved a");
    }

    @Test
    void nobody_at_all_leaves_everything() {
        assertThat(PlanStory.of(List.of(work(job("a", 90))))).isEqualTo("nobody | unserved a");
        assertThat(PlanStory.of(List.of(), crew("c"))).isEqualTo("nobody");
    }

    @Test
    void work_pauses_over_nights_and_goes_on() {
        assertThat(PlanStory.of(List.of(work(job("a", 600)), work(job("b", 60).window(1_000, 10_000))), crew("c").dayShifts()))
                .as("nine hours the first day, one the second").isEqualTo("c: a@480-1980 b@1980-2040");
    }

    @Test
    void a_booking_is_worked_around_and_nothing_spans_it() {
        assertThat(PlanStory.of(List.of(work(job("a", 90)).withDue(90), work(job("b", 200))), crew("c").booked(100, 300)))
                .isEqualTo("c: a@0-90 b@300-500");
    }

    @Test
    void the_way_between_sites_counts() {
        assertThat(PlanStory.of(List.of(work(job("near", 60).window(0, 100)), work(job("far", 60).site(ACrew.far(100_000)))),
                crew("c"))).as("130 minutes of way").isEqualTo("c: near@0-60 far@190-250");
    }
}
