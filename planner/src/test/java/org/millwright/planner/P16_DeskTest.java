package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.check.PlanChecker;
import org.millwright.planner.edit.Edit;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.search.Progress;
import org.millwright.planner.stop.Stop;
import org.millwright.planner.travel.GreatCircle;

/** A plan under way, to which things happen. */
class P16_DeskTest {

    private final Problem problem = PlanStory.problem(List.of(work(job("a", 60)).withDue(60), work(job("b", 60))), crew("c"));
    private final Desk desk = new Desk(new Planner(), problem, Plan.EMPTY);

    private String told() {
        assertThat(PlanChecker.faults(desk.problem(), desk.told(), GreatCircle.DEFAULT)).isEmpty();
        return desk.told().toString();
    }

    @Test
    void one_thing_after_the_other() {
        desk.accept(desk.settled());
        assertThat(told()).isEqualTo("c: a@0-60 b@60-120");
        desk.accept(desk.happened(new Edit.Wanted(work(job("new", 30)))).settled());
        assertThat(told()).as("a new demand moves nobody").isEqualTo("c: a@0-60 b@60-120 new@120-150");
        desk.accept(desk.happened(new Edit.CrewJoined(crew("d").build())).replanned(Stop.afterIterations(200), 1, Progress.NONE));
        assertThat(told()).as("nor does a crew more").isEqualTo("c: a@0-60 b@60-120 new@120-150");
        desk.accept(desk.happened(new Edit.CrewOut("c", 0, Interval.OPEN_END)).settled());
        assertThat(told()).as("a crew out leaves its work to the other").startsWith("d: a@0-60 ").doesNotContain("unserved");
        desk.accept(desk.happened(new Edit.Withdrawn("a")).settled());
        assertThat(told()).startsWith("d: ").doesNotContain("a@");
    }

    @Test
    void a_proposal_binds_nobody() {
        desk.accept(desk.settled());
        desk.happened(new Edit.Wanted(work(job("new", 30)))).settled();
        assertThat(desk.told().toString()).isEqualTo("c: a@0-60 b@60-120");
        assertThat(desk.problem().packages()).hasSize(3);
    }

    @Test
    void what_cannot_have_happened_changes_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> desk.happened(new Edit.Withdrawn("nothing")))
                .withMessage("Withdrawn: packageId is nothing, must be a package of the problem");
        assertThat(desk.problem()).isEqualTo(problem);
    }

    /** What stands from before must be what would be worked out anew. */
    @Test
    void it_answers_as_a_planner_does_that_begins_anew() {
        for (long seed = 0; seed < 30; seed++) {
            Problem before = RandomPackages.problem(seed);
            Desk open = new Desk(new Planner(), before, Plan.EMPTY);
            open.accept(open.settled());
            for (Edit edit : List.of(new Edit.Wanted(WorkPackage.of(new RandomZone(seed).job("wanted"))),
                    new Edit.CrewOut(before.crews().getFirst().id(), before.context().nowMinute(), Interval.OPEN_END),
                    new Edit.CrewJoined(new RandomZone(seed + 1_000).roster(13).crews().getLast()),
                    new Edit.Withdrawn(before.packages().getLast().id()))) {
                Plan proposal = open.happened(edit).replanned(Stop.afterIterations(20), seed, Progress.NONE);
                assertThat(proposal).as("seed %d, %s", seed, edit).isEqualTo(new Planner().replan(open.problem(), open.told(),
                        Stop.afterIterations(20), seed));
                assertThat(PlanChecker.faults(open.problem(), proposal, GreatCircle.DEFAULT)).as("seed %d, %s", seed, edit).isEmpty();
                open.accept(proposal);
            }
        }
    }
}
