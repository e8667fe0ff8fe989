package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.millwright.planner.check.PlanChecker;
import org.millwright.planner.edit.Edit;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.ServiceArea;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.stop.Stop;
import org.millwright.planner.travel.GreatCircle;

class P12_WhatIfTest {

    private static final List<WorkPackage> TWO = List.of(work(job("a", 60)).withDue(60).withWeight(20), work(job("b", 60)).withDue(60).withWeight(10));

    private static WhatIf whatIf(Problem problem, Edit... edits) {
        WhatIf found = WhatIf.of(new Planner(), problem, PlanStory.plan(problem), List.of(edits), Stop.afterIterations(300), 1);
        assertThat(PlanChecker.faults(found.problem(), found.then(), GreatCircle.DEFAULT)).as(found.then().toString()).isEmpty();
        return found;
    }

    private static String told(WhatIf found) {
        return found.today() + " => " + found.then() + " # "
                + found.changes().stream().map(ReasonText::of).collect(Collectors.joining(" | "));
    }

    @Test
    void a_crew_is_out() {
        WhatIf found = whatIf(PlanStory.problem(TWO, crew("x"), crew("y")), new Edit.CrewOut("y", 0, Interval.OPEN_END));
        assertThat(told(found)).isEqualTo("x: a@0-60; y: b@0-60 => x: a@0-60 b@60-120 # "
                + "b y b@0-60 -> x b@60-120: FREE (0-1000000000, needs 0-60)");
        assertThat(found.now()).isEqualTo(new Tally(2, 2, 30, 0, 0, 0, 0, 0, 0));
        assertThat(found.after()).isEqualTo(new Tally(2, 2, 30, 1, 60, 1, 1, 0, 0));
    }

    @Test
    void a_crew_is_out_for_an_hour() {
        assertThat(told(whatIf(PlanStory.problem(List.of(work(job("a", 60))), crew("x")), new Edit.CrewOut("x", 30, 90))))
                .isEqualTo("x: a@0-60 => x: a@90-150 # a x a@0-60 -> x a@90-150: FREE (30-90, needs 0-60)");
    }

    @Test
    void a_crew_leaves_what_it_has_begun_and_another_does_the_rest() {
        Problem problem = PlanStory.problem(Context.at(50), List.of(work(job("a", 60)).lockedTo(Set.of("x")).lockedAt(30)),
                crew("x"), crew("y"));
        assertThat(told(whatIf(problem, new Edit.CrewOut("x", 50, Interval.OPEN_END))))
                .isEqualTo("x: a@30-90 => y: a@50-90 # a x a@30-90 -> y a@50-90: FREE (50-1000000000, needs 50-90)");
        assertThat(told(whatIf(problem, new Edit.CrewOut("x", 90, Interval.OPEN_END)))).isEqualTo("x: a@30-90 => x: a@30-90 # ");
    }

    @Test
    void a_level_rises_for_an_area() {
        Problem problem = PlanStory.problem(TWO, crew("here"), crew("there").north(1_000, "370202", "").member("m", "", 0));
        WhatIf found = whatIf(problem, new Edit.LevelRaised(ServiceArea.of("3702"), 0, 5_000));
        assertThat(found.then().byCrew("there")).isEmpty();
        assertThat(found.now().peopleAcrossRegions()).isEqualTo(1);
        assertThat(found.after()).isEqualTo(new Tally(2, 2, 30, 1, 60, 1, 1, 0, 0));
        assertThat(found.problem().findCrew("there").orElseThrow().controlStatus().clearedFromMinute()).isEqualTo(5_000);
        assertThat(found.problem().findCrew("here")).isEqualTo(problem.findCrew("here"));
    }

    @Test
    void a_longer_quarantine_a_refusal_and_split_shift_outlast_it() {
        Problem problem = PlanStory.problem(TWO, crew("long").status(ControlStatus.admittedFrom(8_000, 0)).splitShiftUntil(9_000),
                crew("short").status(ControlStatus.admittedFrom(1_000, 0)), crew("refused").status(ControlStatus.refused(0)));
        Problem raised = new Edit.LevelRaised(ServiceArea.of("37"), 0, 5_000).apply(problem);
        assertThat(raised.crews()).extracting(Crew::controlStatus).containsExactly(
                ControlStatus.admittedFrom(8_000, 0).withSplitShiftUntil(9_000), ControlStatus.admittedFrom(5_000, 0), ControlStatus.refused(0));
        Problem suspended = new Edit.LevelRaised(ServiceArea.of("37"), 0, Interval.OPEN_END).apply(problem);
        assertThat(suspended.crews()).extracting(Crew::controlStatus).containsExactly(
                ControlStatus.refused(0).withSplitShiftUntil(9_000), ControlStatus.refused(0), ControlStatus.refused(0));
    }

    @Test
    void it_rises_next_week_and_who_is_from_there_works_until_then() {
        Problem problem = PlanStory.problem(List.of(work(job("soon", 60)).withDue(60), work(job("later", 60).window(500, 9_000))), crew("c"));
        assertThat(whatIf(problem, new Edit.LevelRaised(ServiceArea.of("37"), 400, 5_000)).then().toString())
                .isEqualTo("c: soon@0-60 later@5000-5060");
        assertThat(whatIf(problem, new Edit.LevelRaised(ServiceArea.of("37"), 400, Interval.OPEN_END)).then().toString())
                .isEqualTo("c: soon@0-60 | unserved later");
    }

    @Test
    void it_rises_where_nothing_was_controlled() {
        Problem problem = PlanStory.problem(Context.at(0).withEntryControlled(false), List.of(work(job("a", 60))), crew("c"));
        assertThat(whatIf(problem, new Edit.LevelRaised(ServiceArea.EVERYWHERE, 0, Interval.OPEN_END)).then().toString())
                .isEqualTo("nobody | unserved a");
    }

    @Test
    void a_truck_is_three_days_late() {
        assertThat(told(whatIf(PlanStory.problem(List.of(work(job("a", 60).ready(100)), work(job("b", 60).after("a", 0))), crew("c")),
                new Edit.Delayed("a", 100 + 3 * 1_440))))
                .isEqualTo("c: a@100-160 b@160-220 => c: a@4420-4480 b@4480-4540 # a c a@100-160 -> c a@4420-4480: "
                        + "START (4420, needs 100) | b c b@160-220 -> c b@4480-4540: waits for a until 4480");
    }

    @Test
    void somebody_wants_more_and_somebody_less() {
        Problem problem = PlanStory.problem(List.of(work(job("a", 60)), work(job("b", 60).after("a", 500)).withDue(60)), crew("c"));
        assertThat(told(whatIf(problem, new Edit.Withdrawn("a"), new Edit.Wanted(work(job("d", 60).ready(200))))))
                .isEqualTo("c: a@0-60 b@560-620 => c: b@0-60 d@200-260 # a c a@0-60 -> nobody: withdrawn"
                        + " | b c b@560-620 -> c b@0-60: better by [LATENESS 560, CHANGED_HOURS -1] | d nobody -> c d@200-260: new");
    }

    @Test
    void a_crew_joins() {
        assertThat(told(whatIf(PlanStory.problem(List.of(TWO.getFirst().withOnly(Set.of("x")), TWO.getLast()), crew("x")), new Edit.CrewJoined(crew("y").build())))).endsWith(
                "b@0-60 # b x b@60-120 -> y b@0-60: better by [LATENESS 600, CHANGE -1, CHANGED_HOURS -1, AWARDS 1]");
    }

    @Test
    void somebody_drags_a_bar() {
        Problem problem = PlanStory.problem(TWO, crew("x"), crew("y"));
        assertThat(told(whatIf(problem, new Edit.Locked("a", Set.of("y"), 0)))).isEqualTo("x: a@0-60; y: b@0-60"
                + " => x: b@0-60; y: a@0-60 # "
                + "a x a@0-60 -> y a@0-60: not x | b y b@0-60 -> x b@0-60: displaced by y a@0-60");
        assertThat(whatIf(problem, new Edit.Locked("a", Set.of(), 300)).then().of("a").getFirst().span()).isEqualTo(new Interval(300, 360));
    }
}
