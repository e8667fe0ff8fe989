package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkCalendar;

class P03_TogetherAndAfterTest {

    @Test
    void two_crews_begin_together_when_both_are_free() {
        assertThat(PlanStory.of(List.of(work(job("lift", 60)).withCrews(2)), crew("a").booked(0, 200), crew("b")))
                .isEqualTo("a: lift@200-260; b: lift@200-260");
    }

    @Test
    void three_crews_begin_when_the_last_of_them_can() {
        assertThat(PlanStory.of(List.of(work(job("lift", 60)).withCrews(3)), crew("a").booked(0, 200), crew("b").booked(210, 300),
                crew("c").booked(0, 30), crew("d").booked(0, 10_000)))
                .isEqualTo("a: lift@300-360; b: lift@300-360; c: lift@300-360");
    }

    @Test
    void two_crews_or_none() {
        assertThat(PlanStory.of(List.of(work(job("lift", 60)).withCrews(2)), crew("a")))
                .isEqualTo("nobody | unserved lift");
    }

    @Test
    void what_comes_after_waits_for_the_lag_whoever_does_it() {
        assertThat(PlanStory.of(List.of(work(job("grout", 60).window(0, 60)),
                        work(job("level", 60).after("grout", 500))), crew("a"), crew("b")))
                .contains("grout@0-60").contains("level@560-620");
    }

    @Test
    void what_comes_after_something_that_nobody_does_is_not_done_either() {
        assertThat(PlanStory.of(List.of(work(job("first", 60).window(0, 50)), work(job("second", 60).after("first", 0))),
                crew("a"))).isEqualTo("nobody | unserved first second");
    }

    @Test
    void it_waits_for_all_crews_of_what_comes_before() {
        assertThat(PlanStory.of(List.of(work(job("both", 60)).withCrews(2),
                        work(job("then", 30).after("both", 0))), crew("a").booked(0, 100), crew("b")))
                .contains("a: both@100-160").contains("then@160-190");
    }

    @Test
    void a_site_has_hours_of_its_own() {
        assertThat(PlanStory.of(List.of(work(job("j", 120)).withSiteHours(
                        WorkCalendar.of(new Interval(500, 560), new Interval(2_000, 3_000)))), crew("c")))
                .isEqualTo("c: j@500-2060");
    }

    @Test
    void a_fixed_start_is_kept_and_others_make_room() {
        assertThat(PlanStory.of(List.of(work(job("fixed", 60).startsAt(30)), work(job("free", 60))), crew("c")))
                .isEqualTo("c: fixed@30-90 free@90-150");
    }

    @Test
    void late_is_better_than_never_and_in_time_better_than_late() {
        assertThat(PlanStory.of(List.of(work(job("urgent", 60)).withDue(60), work(job("patient", 60)).withDue(120)), crew("c")))
                .isEqualTo("c: urgent@0-60 patient@60-120");
        assertThat(PlanStory.of(List.of(work(job("urgent", 60)).withDue(60), work(job("light", 60)).withDue(60)), crew("c")))
                .endsWith("@60-120");
    }
}
