package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Interval;

class P04_ReplanTest {

    private final Plan incumbent = new Plan(List.of(new Assignment("a", "far", new Interval(65, 125)),
            new Assignment("b", "gone", new Interval(0, 60))), List.of());

    @Test
    void what_still_holds_stays_although_another_would_be_nearer() {
        assertThat(PlanStory.replan(PlanStory.problem(List.of(work(job("a", 60))),
                crew("far").north(50_000, "370612", ""), crew("near")), incumbent).toString()).isEqualTo("far: a@65-125");
    }

    @Test
    void the_work_of_a_crew_that_is_gone_goes_to_others() {
        assertThat(PlanStory.replan(PlanStory.problem(List.of(work(job("a", 60)), work(job("b", 60)).withDue(60)),
                crew("far").north(50_000, "370612", ""), crew("near")), incumbent).toString())
                .isEqualTo("far: a@65-125; near: b@0-60");
    }

    @Test
    void a_new_demand_changes_nobody_else() {
        assertThat(PlanStory.replan(PlanStory.problem(List.of(work(job("a", 60)), work(job("new", 60)).withDue(60)),
                crew("far").north(50_000, "370612", ""), crew("near")), incumbent).toString())
                .isEqualTo("far: a@65-125; near: new@0-60");
    }
}
