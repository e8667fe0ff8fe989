package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.rule.Remedy;
import org.millwright.planner.rule.RuleCode;

class P11_WhyUnservedTest {

    private static WhyUnserved why(List<WorkPackage> packages, String packageId, ACrew... crews) {
        Problem problem = PlanStory.problem(packages, crews);
        Plan plan = PlanStory.plan(problem);
        assertThat(plan.unserved()).as(plan.toString()).contains(packageId);
        return Reasons.of(new Planner(), problem, plan, Plan.EMPTY).unserved(packageId);
    }

    @Test
    void rules_are_counted_over_all_crews() {
        WhyUnserved why = why(List.of(work(job("j", 60).heads(HeadNeed.ofTrade(1, "rigger", 2)))), "j", crew("a"), crew("b"),
                crew("c").member("m", "rigger", 2).status(ControlStatus.refused(0)));
        assertThat(why.answer().refusedBy()).isEqualTo(Map.of(RuleCode.SKILL, 2, RuleCode.CLEARANCE, 1));
        assertThat(why.ableCrews()).isZero();
    }

    @Test
    void what_is_planned_counts_as_booked_with_the_ways_from_and_to_it() {
        WhyUnserved why = why(List.of(work(job("big", 60).site(ACrew.far(100_000)).window(0, 190)).withWeight(9),
                work(job("j", 60).window(0, 300))), "j", crew("c"));
        assertThat(why.answer().toText()).isEqualTo("- c FREE(j: 0-320, needs 0-60) ?move 0-320 ?later 80");
        assertThat(why.remedy()).contains(new LeastRemedy("c", List.of(new Remedy.WindowLater(80))));
    }

    @Test
    void of_remedies_the_zones_own_come_first_and_the_smallest_of_them() {
        WhyUnserved why = why(List.of(work(job("j", 100).window(0, 90).heads(HeadNeed.holding(1, "Q2")))), "j",
                crew("a").member("m", "", 0, new Certificate("Q2", Interval.ALWAYS)),
                crew("b").north(10_000, "370612", "").member("n", "", 0, new Certificate("Q2", Interval.ALWAYS)));
        assertThat(why.remedy()).contains(new LeastRemedy("a", List.of(new Remedy.WindowLater(10))));
        assertThat(why(List.of(work(job("j", 60).window(0, 90).heads(HeadNeed.holding(1, "Q2")))), "j",
                crew("a").member("m", "", 0, new Certificate("Q2", Interval.until(30))), crew("b")).remedy())
                .as("of b there is nobody to renew anything").get().extracting(LeastRemedy::crewId).isEqualTo("a");
    }

    @Test
    void too_few_at_once_are_told_by_how_many_could() {
        WhyUnserved why = why(List.of(work(job("lift", 60)).withCrews(3)), "lift", crew("a"), crew("b"), crew("out").booked(0, 10_000));
        assertThat(why.what().crews()).isEqualTo(3);
        assertThat(why.ableCrews()).isEqualTo(2);
        assertThat(why.answer().refusedBy()).isEqualTo(Map.of(RuleCode.FREE, 1));
    }

    @Test
    void a_lock_names_those_it_keeps_out() {
        WhyUnserved why = why(List.of(work(job("j", 60)).lockedTo(Set.of("out"))), "j", crew("a"), crew("out").booked(0, 10_000));
        assertThat(why.notAllowed()).containsExactly("a");
        assertThat(why.answer().toText()).startsWith("- out FREE(j: 0-10000");
    }

    @Test
    void site_hours_are_part_of_the_answer() {
        WhyUnserved why = why(List.of(work(job("j", 60)).withSiteHours(WorkCalendar.of(new Interval(0, 50)))), "j", crew("a"));
        assertThat(why.answer().toText()).startsWith("- a WINDOW(j: 50, needs 60)");
    }

    @Test
    void who_would_not_be_alone_is_kept_apart() {
        WhyUnserved why = why(List.of(work(job("theirs", 60).splitShift().window(0, 100)).withNever(Set.of("ours")),
                work(job("local", 100).window(0, 100)).withWeight(5).lockedTo(Set.of("ours")).lockedAt(0)), "theirs",
                crew("ours"), crew("a").splitShiftUntil(1_000));
        assertThat(why.keptApart()).containsExactly("a");
        assertThat(why.ableCrews()).isZero();
    }

    @Test
    void where_something_before_it_is_undone_no_remedy_helps() {
        WhyUnserved why = why(List.of(work(job("first", 60).window(0, 50)), work(job("second", 60).after("first", 0))), "second", crew("a"));
        assertThat(why.undoneBefore()).containsExactly("first");
        assertThat(why.remedy()).isEmpty();
    }
}
