package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;

class P10_WhyChangedTest {

    private static final Plan BEFORE = before(does("j", "c", 0, 60));

    static Stream<Arguments> table() {
        ACrew spare = crew("spare").north(50_000, "370612", "");
        return Stream.of(
                arguments("crew gone", BEFORE, PlanStory.problem(List.of(work(job("j", 60))), spare),
                        "j c j@0-60 -> spare j@65-125: c gone"),
                arguments("crew booked", BEFORE, PlanStory.problem(List.of(work(job("j", 60))), spare, crew("c").booked(30, 90)),
                        "j c j@0-60 -> c j@90-150: FREE (30-90, needs 0-60)"),
                arguments("crew held at the gate", BEFORE, PlanStory.problem(List.of(work(job("j", 60))),
                        crew("c").status(ControlStatus.admittedFrom(500, 0))),
                        "j c j@0-60 -> c j@500-560: CLEARANCE (from 500, needs 0 to start 0)"),
                arguments("certificate ends", BEFORE, PlanStory.problem(List.of(work(job("j", 60).heads(HeadNeed.holding(1, "Q2")))),
                        crew("c").member("m", "", 0, new Certificate("Q2", new Interval(0, 40)))),
                        "j c j@0-60 -> nobody: CERTIFICATE (0 with Q2, needs 1 Q2 0-60 m Q2 0-40)"),
                arguments("truck late", BEFORE, PlanStory.problem(List.of(work(job("j", 60).ready(500))), crew("c")),
                        "j c j@0-60 -> c j@500-560: START (500, needs 0)"),
                arguments("window moved", BEFORE, PlanStory.problem(List.of(work(job("j", 60).window(100, 300))), crew("c")),
                        "j c j@0-60 -> c j@100-160: WINDOW (0, needs 60)"),
                arguments("now has passed it", BEFORE, PlanStory.problem(Context.at(20), List.of(work(job("j", 60))), crew("c")),
                        "j c j@0-60 -> c j@20-80: START (20, needs 0)"),
                arguments("package keeps crew out", BEFORE, PlanStory.problem(List.of(work(job("j", 60)).withNever(Set.of("c"))), crew("c"), spare),
                        "j c j@0-60 -> spare j@65-125: not c"),
                arguments("locked to another start", BEFORE, PlanStory.problem(List.of(work(job("j", 60)).lockedAt(700)), crew("c")),
                        "j c j@0-60 -> c j@700-760: must begin at 700"),
                arguments("more work", BEFORE, PlanStory.problem(List.of(work(job("j", 90))), crew("c")),
                        "j c j@0-60 -> c j@0-90: ends 60 -> 90"),
                arguments("two crews", BEFORE, PlanStory.problem(List.of(work(job("j", 60)).withCrews(2)), crew("c"), crew("d")),
                        "j nobody -> d j@0-60: crews 1 -> 2"),
                arguments("withdrawn", BEFORE, PlanStory.problem(List.of(), crew("c")), "j c j@0-60 -> nobody: withdrawn"),
                arguments("new", BEFORE, PlanStory.problem(List.of(work(job("j", 60).window(0, 100)), work(job("k", 60))), crew("c")),
                        "k nobody -> c k@60-120: new"),
                arguments("served now", new Plan(List.of(), List.of("j")), PlanStory.problem(List.of(work(job("j", 60))), crew("c")),
                        "j nobody -> c j@0-60: served now"),
                arguments("displaced", BEFORE, PlanStory.problem(List.of(work(job("j", 60)), work(job("urgent", 60)).withDue(60)), crew("c")),
                        "j c j@0-60 -> c j@60-120: displaced by c urgent@0-60 | urgent nobody -> c urgent@0-60: new"),
                arguments("what comes before is later", before(does("first", "c", 0, 60), does("j", "d", 60, 120)),
                        PlanStory.problem(List.of(work(job("first", 60).ready(100)), work(job("j", 60).after("first", 0))), crew("c"), crew("d")),
                        "first c first@0-60 -> c first@100-160: START (100, needs 0) | j d j@60-120 -> d j@160-220: waits for first until 160"),
                arguments("what comes before is not done", before(does("first", "c", 0, 60), does("j", "d", 60, 120)),
                        PlanStory.problem(List.of(work(job("first", 60).window(0, 60)), work(job("j", 60).after("first", 0))),
                                crew("c").booked(0, 60), crew("d").booked(0, 60)),
                        "first c first@0-60 -> nobody: FREE (0-60, needs 0-60) | j d j@60-120 -> nobody: waits for first until never"),
                arguments("together with one who cannot", before(does("j", "c", 0, 60), does("j", "d", 0, 60)),
                        PlanStory.problem(List.of(work(job("j", 60)).withCrews(2)), crew("c"), crew("d").booked(0, 100)),
                        "j c j@0-60 -> c j@100-160: with d | j d j@0-60 -> d j@100-160: FREE (0-100, needs 0-60)"),
                arguments("not alone any more", BEFORE, PlanStory.problem(List.of(work(job("j", 60).splitShift()).lockedTo(Set.of("c")),
                        work(job("k", 60)).lockedTo(Set.of("d")).lockedAt(30)), crew("c").splitShiftUntil(5_000), crew("d")),
                        "j c j@0-60 -> c j@90-150: beside d k@30-90 | k nobody -> d k@30-90: new"),
                arguments("better", before(does("j", "spare", 65, 125)), PlanStory.problem(List.of(work(job("j", 60)).withDue(60).withWeight(10)),
                        crew("c"), spare), "j spare j@65-125 -> c j@0-60: better by [LATENESS 650, CHANGE -1, CHANGED_HOURS -1, DISTANCE 130000]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void says_why(String what, Plan before, Problem problem, String told) {
        Plan plan = PlanStory.replan(problem, before);
        assertThat(ReasonText.changes(Reasons.of(new Planner(), problem, plan, before))).isEqualTo(told);
    }

    @Test
    void nothing_changed_says_nothing() {
        Problem problem = PlanStory.problem(List.of(work(job("j", 60))), crew("c"));
        assertThat(Reasons.of(new Planner(), problem, PlanStory.replan(problem, BEFORE), BEFORE).changes()).isEmpty();
    }

    private static Plan before(Assignment... assignments) {
        return new Plan(List.of(assignments), List.of());
    }

    private static Assignment does(String packageId, String crewId, long start, long end) {
        return new Assignment(packageId, crewId, new Interval(start, end));
    }
}
