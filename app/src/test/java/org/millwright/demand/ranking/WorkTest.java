package org.millwright.demand.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.demand.PackageState;
import org.millwright.demand.Stretch;
import org.millwright.demand.WorkPackage;
import org.millwright.demand.WorkPackage.After;
import org.millwright.directory.Position;
import org.millwright.directory.Site;
import org.millwright.directory.TestCodes;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Predecessor;

/** What packages become for the engine: what follows what, what is settled around them, in which order they are laid down. */
class WorkTest {

    private static final UUID DEMAND = new UUID(0, 1);
    private static final Instant START = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-12-31T00:00:00Z");

    private static WorkPackage work(int position, Instant from, Instant until, int crews, After... after) {
        return new WorkPackage(new UUID(1, position), DEMAND, position, "包" + position, "", "mechanical", "2", 64 * 60, from, until, null, crews, false, PackageState.OPEN, 1, List.of(),
                List.of(), List.of(after));
    }

    private static List<Job> jobs(List<WorkPackage> all, List<WorkPackage> asked, Stretch... settled) {
        var site = new Site(UUID.randomUUID(), UUID.randomUUID(), "3# 厂房", "", "370613", new Position(37.4, 121.5), "", null);
        return new Work(UUID.randomUUID(), site, UUID.randomUUID(), TestCodes.names(), all, List.of(settled)).jobs(asked, Optional.empty());
    }

    @Test
    void predecessorsGoToTheEngineWithTheirLag() {
        var first = work(1, START, END, 1);
        var second = work(2, START, END, 1, new After(first.id(), 72 * 60));
        var jobs = jobs(List.of(first, second), List.of(first, second));
        assertThat(jobs.getLast().predecessors()).containsExactly(new Predecessor(first.id().toString(), 72 * 60));
        assertThat(jobs.getLast().readyMinute()).as("nothing is guessed of when the first is over").isEqualTo(Interval.OPEN_START);
    }

    @Test
    void whatIsSettledBeforeAndAfterHoldsItWithin() {
        var first = work(1, START, END, 1);
        var second = work(2, START, END, 1, new After(first.id(), 72 * 60));
        var before = new Stretch(first.id(), START, START.plusSeconds(7 * 86_400));
        assertThat(jobs(List.of(first, second), List.of(second), before).getFirst().readyMinute()).isEqualTo(Minutes.of(START) + 10 * 1440);
        var after = new Stretch(second.id(), START.plusSeconds(20 * 86_400), END);
        assertThat(jobs(List.of(first, second), List.of(first), after).getFirst().windows()).containsExactly(new Interval(Minutes.of(START), Minutes.of(START) + 17 * 1440));
    }

    @Test
    void aSecondCrewBeginsWithTheFirst() {
        var both = work(1, START, END, 2);
        var engaged = new Stretch(both.id(), START.plusSeconds(3 * 86_400 + 8 * 3600), END);
        var job = jobs(List.of(both), List.of(both), engaged).getFirst();
        assertThat(job.fixedStartMinute()).isEqualTo(Minutes.of(engaged.starts()));
        assertThat(jobs(List.of(both), List.of(both)).getFirst().hasFixedStart()).isFalse();
    }

    @Test
    void theOrderOfWorkIsThatOfPredecessorsAndThenOfWindows() {
        var late = work(1, START.plusSeconds(19 * 86_400), END, 1);
        var early = work(2, START, START.plusSeconds(4 * 86_400), 1);
        var last = work(3, START, END, 1, new After(late.id(), 0));
        assertThat(Work.inOrder(List.of(late, early, last))).containsExactly(early, late, last);
    }

    @Test
    void aWindowBeyondAllBoundsIsStillAWindow() {
        var far = work(1, Instant.parse("9999-12-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"), 1);
        assertThat(jobs(List.of(far), List.of(far)).getFirst().windows()).hasSize(1);
    }
}
