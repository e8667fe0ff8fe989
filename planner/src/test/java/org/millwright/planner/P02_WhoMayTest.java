package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;

class P02_WhoMayTest {

    @Test
    void skills_decide_who_does_what() {
        assertThat(PlanStory.of(List.of(work(job("lift", 60).heads(HeadNeed.ofTrade(1, "rigger", 3))),
                        work(job("wire", 60).heads(HeadNeed.ofTrade(1, "electrician", 1)))),
                crew("a").member("m", "electrician", 2), crew("b").member("n", "rigger", 3)))
                .isEqualTo("a: wire@0-60; b: lift@0-60");
    }

    @Test
    void a_certificate_that_ends_during_the_work_does_not_do() {
        assertThat(PlanStory.of(List.of(work(job("lift", 60).heads(HeadNeed.holding(1, "Q2"))),
                        work(job("other", 100).window(0, 100))),
                crew("a").member("m", "", 0, new Certificate("Q2", new Interval(0, 130))), crew("b")))
                .as("at 100 it would be over at 160").isEqualTo("a: lift@0-60; b: other@0-100");
    }

    @Test
    void a_certificate_that_begins_later_is_waited_for() {
        assertThat(PlanStory.of(List.of(work(job("lift", 60).heads(HeadNeed.holding(1, "Q2")))),
                crew("a").member("m", "", 0, new Certificate("Q2", new Interval(500, 10_000)))))
                .isEqualTo("a: lift@500-560");
    }

    @Test
    void quarantine_ends_before_work_begins_and_without_control_it_does_not_matter() {
        var packages = List.of(work(job("j", 60)));
        var waiting = crew("c").status(ControlStatus.admittedFrom(2_000, 0));
        assertThat(PlanStory.of(packages, waiting)).isEqualTo("c: j@2000-2060");
        assertThat(PlanStory.plan(PlanStory.problem(Context.at(0).withEntryControlled(false), packages, waiting)).toString())
                .isEqualTo("c: j@0-60");
    }

    @Test
    void split_shift_ends_first_unless_the_site_takes_it() {
        var crew = crew("c").status(ControlStatus.admitted(0).withSplitShiftUntil(1_000));
        assertThat(PlanStory.of(List.of(work(job("j", 60))), crew)).isEqualTo("c: j@1000-1060");
        assertThat(PlanStory.of(List.of(work(job("j", 60).splitShift())), crew)).isEqualTo("c: j@0-60");
    }

    @Test
    void only_and_never_are_kept() {
        assertThat(PlanStory.of(List.of(work(job("a", 60)).withOnly(Set.of("y")).withDue(60), work(job("b", 60)).withNever(Set.of("x"))),
                crew("x"), crew("y"))).isEqualTo("y: a@0-60 b@60-120");
    }

    @Test
    void the_crew_that_has_less_way_goes() {
        assertThat(PlanStory.of(List.of(work(job("j", 60))), crew("far").north(50_000, "370612", ""), crew("near")))
                .isEqualTo("near: j@0-60");
    }
}
