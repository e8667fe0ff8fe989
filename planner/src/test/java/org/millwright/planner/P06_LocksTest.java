package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkPackage;

class P06_LocksTest {

    private static final ACrew FAR = crew("far").north(50_000, "370612", "");

    @Test
    void a_crew_is_locked_its_time_is_not() {
        assertThat(PlanStory.of(List.of(work(job("a", 60)).lockedTo(Set.of("far"))), FAR, crew("near")))
                .isEqualTo("far: a@65-125");
    }

    @Test
    void a_time_is_locked_its_crew_is_not() {
        assertThat(PlanStory.of(List.of(work(job("a", 60)).lockedAt(700)), FAR, crew("near"))).isEqualTo("near: a@700-760");
    }

    @Test
    void both_are_locked_and_what_weighs_more_makes_room() {
        assertThat(PlanStory.of(List.of(work(job("a", 60)).lockedTo(Set.of("c")).lockedAt(30),
                        work(job("b", 60).window(0, 80)).withWeight(1_000)), crew("c")))
                .isEqualTo("c: a@30-90 | unserved b");
    }

    @Test
    void both_are_locked_and_the_plan_before_makes_room() {
        Plan before = new Plan(List.of(new Assignment("b", "c", new Interval(0, 60))), List.of());
        assertThat(PlanStory.replan(PlanStory.problem(List.of(work(job("a", 60)).lockedTo(Set.of("c")).lockedAt(30),
                work(job("b", 60))), crew("c")), before).toString()).isEqualTo("c: a@30-90 b@90-150");
    }

    @Test
    void two_crews_are_locked_together() {
        assertThat(PlanStory.of(List.of(work(job("a", 60)).lockedTo(Set.of("far", "near")).lockedAt(100)), FAR,
                crew("near"), crew("other"))).isEqualTo("far: a@100-160; near: a@100-160");
    }

    @Test
    void locks_that_contradict_leave_the_later_one_out() {
        assertThat(PlanStory.of(List.of(work(job("a", 60)).lockedTo(Set.of("c")).lockedAt(30),
                work(job("b", 60)).lockedTo(Set.of("c")).lockedAt(60)), crew("c"))).isEqualTo("c: a@30-90 | unserved b");
    }

    @Test
    void what_is_under_way_stays_whatever_has_become_of_its_crew_and_papers() {
        ACrew held = crew("held").status(ControlStatus.refused(500)).member("m", "", 0, new Certificate("Q2", new Interval(0, 450)));
        WorkPackage begun = work(job("a", 600).heads(HeadNeed.holding(1, "Q2")).window(0, 700)).lockedTo(Set.of("held")).lockedAt(300);
        assertThat(PlanStory.plan(PlanStory.problem(Context.at(500), List.of(begun, work(job("b", 60))), held, crew("free")))
                .toString()).isEqualTo("free: b@500-560; held: a@300-900");
    }

    @Test
    void what_is_settled_stands_as_well_though_it_begins_later() {
        ACrew held = crew("held").status(ControlStatus.refused(500)).member("m", "", 0, new Certificate("Q2", new Interval(0, 450))).booked(900, 1_500);
        WorkPackage settled = work(job("a", 600).heads(HeadNeed.holding(1, "Q2")).window(0, 700)).lockedTo(Set.of("held")).lockedAt(900).asSettled();
        assertThat(PlanStory.plan(PlanStory.problem(Context.at(500), List.of(settled, work(job("b", 60))), held, crew("free")))
                .toString()).isEqualTo("free: b@500-560; held: a@900-1500");
    }

    @Test
    void its_crew_sets_out_from_its_site_when_it_is_over() {
        WorkPackage begun = work(job("a", 600).site(ACrew.far(100_000))).lockedTo(Set.of("c")).lockedAt(300);
        assertThat(PlanStory.plan(PlanStory.problem(Context.at(500), List.of(begun, work(job("b", 60))), crew("c"))).toString())
                .as("130 minutes of way").isEqualTo("c: a@300-900 b@1030-1090");
    }

    @Test
    void what_is_under_way_waits_for_nothing_any_more() {
        WorkPackage begun = work(job("a", 600).after("first", 0)).lockedTo(Set.of("c")).lockedAt(300);
        assertThat(PlanStory.plan(PlanStory.problem(Context.at(500), List.of(work(job("first", 60)).withDue(560), begun), crew("c"), crew("d")))
                .toString()).isEqualTo("c: a@300-900; d: first@500-560");
    }
}
