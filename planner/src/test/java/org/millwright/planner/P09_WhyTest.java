package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.rule.RuleCode;

class P09_WhyTest {

    private static String why(Problem problem, Plan plan, Plan before, String packageId) {
        return Reasons.of(new Planner(), problem, plan, before).why(packageId).stream().map(ReasonText::of)
                .collect(Collectors.joining(" | "));
    }

    private static String why(List<WorkPackage> packages, String packageId, ACrew... crews) {
        Problem problem = PlanStory.problem(packages, crews);
        return why(problem, PlanStory.plan(problem), Plan.EMPTY, packageId);
    }

    @Test
    void nobody_else_and_no_other_time() {
        assertThat(why(List.of(work(job("j", 60))), "j", crew("c")))
                .isEqualTo("c j@0-60 [AWARDS 1]; other crew none; other time none");
    }

    @Test
    void second_best_comes_from_further_away() {
        assertThat(why(List.of(work(job("j", 60))), "j", crew("near"), crew("far").north(50_000, "370612", ""),
                crew("further").north(80_000, "370612", "")))
                .isEqualTo("near j@0-60 [AWARDS 1]; other crew far j@65-125 [DISTANCE 130000]; other time none");
    }

    @Test
    void second_best_is_late_or_brings_people_from_another_city() {
        assertThat(why(List.of(work(job("j", 60)).withDue(60).withWeight(2)), "j", crew("near"),
                crew("other").north(10_000, "370202", "").member("m", "", 0)))
                .isEqualTo("near j@0-60 [AWARDS 1]; other crew other j@13-73 [LATENESS 26, REGION 1, DISTANCE 26000]; other time none");
    }

    @Test
    void another_time_lies_after_what_the_crew_does_next() {
        assertThat(why(List.of(work(job("first", 60)).withDue(60), work(job("then", 60)).withDue(120)), "first", crew("c")))
                .isEqualTo("c first@0-60 [AWARDS 1]; other crew none; other time c first@120-180 [LATENESS 120]");
    }

    @Test
    void two_crews_move_together_or_one_is_replaced_at_the_same_minute() {
        assertThat(why(List.of(work(job("lift", 60).windows(new Interval(0, 100), new Interval(500, 600))).withCrews(2)), "lift",
                crew("a"), crew("b"), crew("late").booked(0, 20), crew("spare").north(1_000, "370612", "").shifts(new Interval(0, 100))))
                .as("spare is 2 minutes away").isEqualTo(
                "a lift@0-60 [AWARDS 1]; other crew none; other time a lift@500-560+b lift@500-560 []"
                        + " | b lift@0-60 []; other crew none; other time a lift@500-560+b lift@500-560 []");
    }

    @Test
    void a_lock_leaves_no_choice_and_what_has_begun_none_at_all() {
        assertThat(why(List.of(work(job("j", 60)).lockedTo(Set.of("c")).lockedAt(30)), "j", crew("c"), crew("d")))
                .isEqualTo("c j@30-90 [AWARDS 1]; other crew none; other time none");
        Problem later = PlanStory.problem(Context.at(50), List.of(work(job("j", 60).windows(new Interval(0, 100), new Interval(200, 300)))
                .lockedTo(Set.of("c")).lockedAt(30)), crew("c"), crew("d"));
        assertThat(why(later, PlanStory.plan(later), Plan.EMPTY, "j")).isEqualTo("c j@30-90 [AWARDS 1]; other crew none; other time none");
    }

    @Test
    void to_go_back_to_the_crew_of_before_would_change_less() {
        Problem problem = PlanStory.problem(List.of(work(job("j", 60))), crew("c"), crew("d"));
        Plan plan = new Plan(List.of(new Assignment("j", "d", new Interval(0, 60))), List.of());
        Plan before = new Plan(List.of(new Assignment("j", "c", new Interval(0, 60))), List.of());
        assertThat(why(problem, plan, before, "j"))
                .isEqualTo("d j@0-60 [CHANGE 1, AWARDS 1]; other crew c j@0-60 [CHANGE -1]; other time none");
    }

    @Test
    void second_best_keeps_the_minute_that_was_promised_or_else_the_day() {
        Plan before = new Plan(List.of(new Assignment("j", "c", new Interval(1_500, 1_560))), List.of());
        List<WorkPackage> packages = List.of(work(job("j", 60)));
        assertThat(why(PlanStory.problem(packages, crew("c"), crew("d")), before, before, "j"))
                .isEqualTo("c j@1500-1560 [AWARDS 1]; other crew d j@1500-1560 [CHANGE 1]; other time none");
        assertThat(why(PlanStory.problem(packages, crew("c"), crew("d").booked(0, 30).booked(1_490, 1_510)), before, before, "j"))
                .isEqualTo("c j@1500-1560 [AWARDS 1]; other crew d j@1510-1570 [CHANGE 1, CHANGED_HOURS 1]; other time none");
        assertThat(why(PlanStory.problem(packages, crew("c"), crew("d").booked(100, 1_520)), before, before, "j"))
                .isEqualTo("c j@1500-1560 [AWARDS 1]; other crew d j@1520-1580 [CHANGE 1, CHANGED_HOURS 1]; other time none");
        assertThat(why(PlanStory.problem(packages, crew("c"), crew("d").shifts(new Interval(100, 400), new Interval(3_000, 4_000))), before, before, "j"))
                .isEqualTo("c j@1500-1560 [AWARDS 1]; other crew d j@100-160 [CHANGE 1, CHANGED_DAY 1]; other time none");
    }

    @Test
    void awards_and_the_rules_against_others_are_counted() {
        Problem problem = PlanStory.problem(List.of(work(job("a", 60).heads(HeadNeed.ofTrade(1, "rigger", 1))).withNever(Set.of("kept-out")),
                work(job("b", 60).heads(HeadNeed.ofTrade(1, "rigger", 1)))),
                crew("c").member("m", "rigger", 1), crew("kept-out"), crew("unskilled"));
        Why why = Reasons.of(new Planner(), problem, PlanStory.plan(problem), Plan.EMPTY).why("a").getFirst();
        assertThat(why.share()).isEqualTo(new Why.Share("i-c", 2, 2));
        assertThat(why.refusedBy()).isEqualTo(Map.of(RuleCode.SKILL, 1));
        assertThat(why.notAllowed()).isEqualTo(1);
    }

    @Test
    void split_shift_leaves_other_crews_only_the_time_when_nobody_is_there() {
        assertThat(why(List.of(work(job("theirs", 60).splitShift().window(0, 300)).withNever(Set.of("near")),
                        work(job("ours", 60).window(0, 100)).lockedTo(Set.of("near"))), "theirs",
                crew("near"), crew("a"), crew("b").splitShiftUntil(1_000)))
                .isEqualTo("a theirs@0-60 [AWARDS 1]; other crew b theirs@60-120 []; other time none");
    }

    @Test
    void who_asks_about_nothing_is_told() {
        Problem problem = PlanStory.problem(List.of(), crew("c"));
        assertThatIllegalArgumentException().isThrownBy(() -> why(problem, Plan.EMPTY, Plan.EMPTY, "ghost"))
                .withMessage("Reasons: packageId is ghost, must be a package of the problem");
        Plan other = new Plan(List.of(new Assignment("j", "c", new Interval(0, 60))), List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> why(problem, other, Plan.EMPTY, "j"))
                .withMessage("Reasons: plan has c do j, must be a crew and a package of the problem");
    }
}
