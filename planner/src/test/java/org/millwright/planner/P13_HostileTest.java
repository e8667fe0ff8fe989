package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.check.Appraisal;
import org.millwright.planner.check.PlanChecker;
import org.millwright.planner.goal.Goal;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.rule.Codes;
import org.millwright.planner.rule.Judge;
import org.millwright.planner.search.AskedWays;
import org.millwright.planner.stop.Stop;
import org.millwright.planner.travel.GreatCircle;

/** What makes no sense but can be said: it is planned as far as it goes, and what is left says why. */
class P13_HostileTest {

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("no crew", PlanStory.problem(List.of(work(job("j", 60)))), "nobody | unserved j", "j: "),
                arguments("a crew without shifts", PlanStory.problem(List.of(work(job("j", 60))), crew("c").shifts()),
                        "nobody | unserved j", "j: - c WINDOW(j: 0, needs 60)"),
                arguments("shifts that end before now", PlanStory.problem(Context.at(500), List.of(work(job("j", 60))),
                        crew("c").shifts(new Interval(0, 400))), "nobody | unserved j", "j: - c WINDOW(j: 0, needs 60)"),
                arguments("day and night in shifts of 24 hours", PlanStory.problem(List.of(work(job("j", 4_000))),
                        crew("c").shifts(new Interval(0, 1_440), new Interval(1_440, 2_880), new Interval(2_880, 4_320))),
                        "c: j@0-4000", ""),
                arguments("shifts that overlap count once", PlanStory.problem(List.of(work(job("j", 300))),
                        crew("c").shifts(new Interval(0, 200), new Interval(100, 250), new Interval(1_000, 2_000))), "c: j@0-1050", ""),
                arguments("locked outside its window", PlanStory.problem(List.of(work(job("j", 60).window(0, 100)).lockedAt(500)), crew("c")),
                        "nobody | unserved j", "j: - c WINDOW(j: 0, needs 60)"),
                arguments("locked before it is ready", PlanStory.problem(List.of(work(job("j", 60).ready(300)).lockedAt(200)), crew("c")),
                        "nobody | unserved j", "j: - c START(j: 300, needs 200)"),
                arguments("locked in the past without a crew", PlanStory.problem(Context.at(500), List.of(work(job("j", 60)).lockedAt(200)),
                        crew("c")), "nobody | unserved j", "j: - c START(j: 500, needs 200)"),
                arguments("locked to a night without shift", PlanStory.problem(List.of(work(job("j", 60)).lockedAt(100)), crew("c").dayShifts()),
                        "nobody | unserved j", "j: - c START(j: 480, needs 100)"),
                arguments("locked before what comes before it", PlanStory.problem(List.of(work(job("first", 60)).withWeight(5),
                        work(job("j", 60).after("first", 0)).lockedAt(30)), crew("c"), crew("d")), "c: first@0-60 | unserved j",
                        "j: - c START(j: 60, needs 30) - d START(j: 60, needs 30)"),
                arguments("locked to two who meet never", PlanStory.problem(List.of(work(job("j", 60)).lockedTo(Set.of("c", "d"))),
                        crew("c").shifts(new Interval(0, 100)), crew("d").shifts(new Interval(200, 300))), "nobody | unserved j",
                        "j: 1 c 0 j@0-60 2 d 0 j@200-260"),
                arguments("under way twice at once", PlanStory.problem(Context.at(50), List.of(work(job("a", 60)).lockedTo(Set.of("c")).lockedAt(0),
                        work(job("b", 60)).lockedTo(Set.of("c")).lockedAt(30)), crew("c")), "c: a@0-60 | unserved b",
                        "b: - c START(b: 50, needs 30)"),
                arguments("site hours that never meet the shifts", PlanStory.problem(List.of(work(job("j", 60)).withSiteHours(
                        WorkCalendar.of(new Interval(0, 400)))), crew("c").dayShifts()), "nobody | unserved j", "j: - c WINDOW(j: 0, needs 60)"),
                arguments("more crews than there are", PlanStory.problem(List.of(work(job("j", 60)).withCrews(20)), crew("c"), crew("d")),
                        "nobody | unserved j", "j: 1 c 0 j@0-60 2 d 0 j@0-60"),
                arguments("a lag beyond all time", PlanStory.problem(List.of(work(job("a", 60)), work(job("b", 60).after("a", 1_000_000_000))),
                        crew("c")), "c: a@0-60 | unserved b", "b: - c WINDOW(b: 0, needs 60)"),
                arguments("a thousand people for a thousand places and one more", PlanStory.problem(List.of(work(job("j", 60)
                        .heads(HeadNeed.ofTrade(1_000, "fitter", 1))), work(job("k", 60).heads(HeadNeed.ofTrade(999, "fitter", 1)).heads(HeadNeed.ofTrade(1, "fitter", 2))),
                        work(job("l", 60).heads(HeadNeed.ofTrade(1_000, "fitter", 1)).heads(HeadNeed.ofTrade(1, "fitter", 1)))), thousand()),
                        "c: k@0-60 j@60-120 | unserved l", "l: - c SKILL(l: 0 best level 3, needs 1 fitter 1)"),
                arguments("a lag beyond the horizon", PlanStory.problem(List.of(work(job("a", 60)), work(job("b", 60).after("a", 900_000_000))),
                        crew("c")), "c: a@0-60 | unserved b", "b: - c WINDOW(b: 0, needs 60)"));
    }

    private static ACrew thousand() {
        ACrew crew = crew("c");
        IntStream.range(0, 1_000).forEach(i -> crew.member("m" + i, "fitter", 3));
        return crew;
    }

    /** Each begins where the one before ends, and is found there at once. */
    @Test
    void a_demand_of_a_thousand_jobs_is_ranked() {
        List<Job> jobs = IntStream.range(0, 1_000).mapToObj(i -> job("j" + i, 60).window(0, 100_000).build()).toList();
        Answer answer = new Ranking().rank(jobs, Roster.of(IntStream.range(0, 20).mapToObj(i -> crew("c" + i).build()).toList()), Context.at(0));
        assertThat(answer.ranks()).hasSize(20).allSatisfy(rank -> assertThat(rank.finishMinute()).isEqualTo(60_000));
    }

    @Test
    void what_is_missing_is_named() {
        Problem problem = PlanStory.problem(List.of(work(job("j", 60))), crew("c"));
        refused("Planner: problem is missing", () -> new Planner().plan(null, Stop.AT_ONCE, 1));
        refused("Planner: stop is missing", () -> new Planner().plan(problem, null, 1));
        refused("Planner: incumbent is missing", () -> new Planner().replan(problem, null, Stop.AT_ONCE, 1));
        refused("Planner: progress is missing", () -> new Planner().replan(problem, Plan.EMPTY, Stop.AT_ONCE, List.of(1L), null));
        refused("Planner: watch is missing", () -> new Planner().replan(problem, Plan.EMPTY, Plan.EMPTY, Stop.AT_ONCE, 1, null));
        refused("PlanChecker: plan is missing", () -> PlanChecker.faults(problem, null, GreatCircle.DEFAULT));
        refused("PlanChecker: travel is missing", () -> PlanChecker.faults(problem, Plan.EMPTY, null));
        refused("Tally: travel is missing", () -> Tally.of(problem, Plan.EMPTY, Plan.EMPTY, null));
        refused("Appraisal: travel is missing", () -> Appraisal.of(problem, Plan.EMPTY, Plan.EMPTY, null));
        refused("WhyUnserved: travel is missing", () -> WhyUnserved.of(problem, Plan.EMPTY, "j", null));
        refused("Judge: travel is missing", () -> new Judge(List.of(), Context.at(0), null, Codes.of(List.of())));
        refused("AskedWays: travel is missing", () -> new AskedWays(null));
    }

    @Test
    void a_way_that_nobody_knows_is_named_with_both_ends() {
        Problem problem = PlanStory.problem(List.of(work(job("j", 60).site(ACrew.far(1_000)))), crew("c"));
        String said = "TravelTimes: the trip from " + problem.crews().getFirst().base().position() + " to " + problem.packages().getFirst().job().site().position() + " is missing";
        refused(said, () -> new Planner((_, _) -> null, Goal.OF_A_ZONE).plan(problem, Stop.AT_ONCE, 1));
        refused(said, () -> new Ranking((_, _) -> null).rank(problem.packages().getFirst().job(), Roster.of(problem.crews()), Context.at(0)));
    }

    private static void refused(String message, ThrowingCallable doing) {
        assertThatIllegalArgumentException().isThrownBy(doing).withMessage(message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void is_planned_and_explained(String what, Problem problem, String plan, String reasons) {
        Plan found = PlanStory.plan(problem);
        assertThat(found.toString()).isEqualTo(plan);
        assertThat(Reasons.of(new Planner(), problem, found, Plan.EMPTY).unserved().entrySet().stream().map(each -> each.getKey() + ": "
                + told(each.getValue())).collect(Collectors.joining("; "))).isEqualTo(reasons);
    }

    private static String told(WhyUnserved why) {
        return Stream.concat(why.answer().ranks().stream().map(each -> each.place() + " " + each.crewId() + " 0 "
                        + each.spans().stream().map(span -> span.jobId() + "@" + new Interval(span.startMinute(), span.finishMinute()))
                        .collect(Collectors.joining())),
                why.answer().exclusions().stream().map(each -> "- " + each.crewId() + " " + each.refusals().stream()
                        .map(refusal -> refusal.code() + "(" + refusal.jobId() + ": " + AnswerText.of(refusal) + ")")
                        .collect(Collectors.joining(" ")))).collect(Collectors.joining(" "));
    }

    @Test
    void a_hundred_packages_at_one_minute_for_one_crew_leave_ninety_nine() {
        Problem problem = PlanStory.problem(IntStream.range(0, 100).mapToObj(i -> work(job("j" + i, 60)).lockedAt(30)).toList(), crew("c"));
        assertThat(PlanStory.plan(problem).unserved()).hasSize(99);
    }
}
