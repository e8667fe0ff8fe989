package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.check.Appraisal;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.travel.GreatCircle;

/** What a plan has told people: crew, day and hours. */
class P14_PromisesTest {

    private static Plan told(Assignment... assignments) {
        return new Plan(List.of(assignments), List.of());
    }

    private static Assignment told(String what, String who, long start, long end) {
        return new Assignment(what, who, new Interval(start, end));
    }

    private static String replanned(Plan before, List<WorkPackage> packages, ACrew... crews) {
        return PlanStory.replan(PlanStory.problem(packages, crews), before).toString();
    }

    @Test
    void a_gap_before_it_moves_nothing() {
        assertThat(replanned(told(told("gone", "c", 0, 60), told("a", "c", 60, 120), told("b", "c", 120, 180)),
                List.of(work(job("a", 60)), work(job("b", 60))), crew("c"))).isEqualTo("c: a@60-120 b@120-180");
    }

    @Test
    void what_is_late_moves_up_and_what_stands_before_it_too() {
        assertThat(replanned(told(told("gone", "c", 0, 60), told("a", "c", 60, 120), told("b", "c", 120, 180)),
                List.of(work(job("a", 60)), work(job("b", 60).ready(60)).withDue(120)), crew("c"))).isEqualTo("c: a@0-60 b@60-120");
    }

    @Test
    void it_also_moves_up_when_it_leads_what_is_late_elsewhere() {
        assertThat(replanned(told(told("gone", "c", 0, 60), told("a", "c", 60, 120), told("b", "d", 120, 180)),
                List.of(work(job("a", 60)), work(job("b", 60).after("a", 0)).withDue(150)), crew("c"), crew("d")))
                .isEqualTo("c: a@0-60; d: b@60-120");
    }

    @Test
    void a_new_demand_takes_the_gap() {
        assertThat(replanned(told(told("a", "c", 60, 120)), List.of(work(job("a", 60)), work(job("new", 60)).withDue(60)), crew("c")))
                .isEqualTo("c: new@0-60 a@60-120");
    }

    /** Nothing else is at stake: the new one could have either time. */
    @Test
    void who_is_new_waits_for_the_hours_of_those_who_were_told() {
        assertThat(replanned(told(told("a", "c", 0, 60)), List.of(work(job("a", 60)), work(job("new", 60))), crew("c")))
                .isEqualTo("c: a@0-60 new@60-120");
    }

    @Test
    void another_hour_is_better_than_another_day() {
        assertThat(replanned(told(told("a", "c", 0, 60), told("b", "c", 60, 120)),
                List.of(work(job("a", 60).ready(100).window(0, 1_500)), work(job("b", 1_400).window(0, 2_000))), crew("c")))
                .as("b takes longer than it did: a goes first, both stay on their day").isEqualTo("c: a@100-160 b@160-1560");
    }

    @Test
    void a_little_lateness_is_better_than_another_crew_and_much_is_not() {
        Plan before = told(told("a", "c", 0, 60));
        assertThat(replanned(before, List.of(work(job("a", 60).ready(0)).withDue(160)), crew("c").booked(0, 200), crew("d")))
                .as("100 minutes late").isEqualTo("c: a@200-260");
        assertThat(replanned(before, List.of(work(job("a", 60).ready(0)).withDue(160)), crew("c").booked(0, 700), crew("d")))
                .as("or 600").isEqualTo("d: a@0-60");
    }

    @Test
    void days_and_hours_are_counted() {
        Plan before = told(told("a", "c", 0, 60), told("b", "c", 60, 120), told("both", "c", 200, 260), told("both", "d", 200, 260));
        Plan now = told(told("a", "c", 1_440, 1_500), told("b", "c", 90, 150), told("both", "c", 210, 270), told("both", "d", 210, 270));
        Problem problem = PlanStory.problem(List.of(work(job("a", 60)), work(job("b", 60)), work(job("both", 60)).withCrews(2)),
                crew("c"), crew("d"));
        assertThat(Appraisal.of(problem, now, before, GreatCircle.DEFAULT)).isEqualTo(new Worth(0, 0, 0, 0, 0, 3, 1, 2, 3));
    }
}
