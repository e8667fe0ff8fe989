package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.millwright.planner.check.Appraisal;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Change;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.travel.GreatCircle;

class P05_WhyAndWhatIfTest {

    @Test
    void what_is_left_names_the_rule_in_the_way_of_each_crew() {
        Problem tight = PlanStory.problem(List.of(work(job("big", 100).window(0, 100)).withWeight(5),
                        work(job("small", 50).window(0, 120).heads(HeadNeed.ofTrade(1, "rigger", 1)))
                                .withNever(Set.of("kept-out"))),
                crew("taken").member("m", "rigger", 1), crew("kept-out").booked(0, 110), crew("unskilled").booked(0, 110));
        Plan plan = PlanStory.plan(tight);
        assertThat(plan.toString()).isEqualTo("taken: big@0-100 | unserved small");
        WhyUnserved why = WhyUnserved.of(tight, plan, "small", GreatCircle.DEFAULT);
        assertThat(why.notAllowed()).containsExactly("kept-out");
        assertThat(why.answer().toText()).contains("taken FREE(small").contains("unskilled").contains("SKILL(small");
    }

    @Test
    void what_waits_for_something_undone_says_so() {
        Problem problem = PlanStory.problem(List.of(work(job("first", 60).window(0, 50)), work(job("second", 60).after("first", 0))),
                crew("a"));
        assertThat(WhyUnserved.of(problem, PlanStory.plan(problem), "second", GreatCircle.DEFAULT).undoneBefore())
                .containsExactly("first");
    }

    @Test
    void a_crew_out_is_compared_with_today() {
        var packages = List.of(work(job("a", 60)).withDue(60), work(job("b", 60)).withDue(60));
        Problem today = PlanStory.problem(packages, crew("x"), crew("y"));
        Plan plan = PlanStory.plan(today);
        Problem without = PlanStory.problem(packages, crew("x"));
        Plan then = PlanStory.replan(without, plan);
        assertThat(Appraisal.of(today, plan, Plan.EMPTY, GreatCircle.DEFAULT)).isEqualTo(new Worth(0, 0, 0, 0, 0, 1, 0, 0, 0));
        assertThat(Appraisal.of(without, then, plan, GreatCircle.DEFAULT)).isEqualTo(new Worth(0, 60, 1, 0, 0, 2, 0, 1, 1));
        assertThat(Change.between(plan, then)).filteredOn(Change::isOfCrew).singleElement()
                .satisfies(change -> assertThat(change.after().orElseThrow().crewId()).isEqualTo("x"));
    }

    @Test
    void people_and_ways_are_counted() {
        Problem problem = PlanStory.problem(List.of(work(job("j", 60))),
                crew("far").north(100_000, "370202", "").member("m", "", 0).member("n", "", 0));
        assertThat(Appraisal.of(problem, PlanStory.plan(problem), Plan.EMPTY, GreatCircle.DEFAULT))
                .isEqualTo(new Worth(0, 0, 0, 2, 260_000, 1, 0, 0, 0));
    }
}
