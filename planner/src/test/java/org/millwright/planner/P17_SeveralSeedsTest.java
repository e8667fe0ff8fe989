package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.millwright.planner.check.Appraisal;
import org.millwright.planner.goal.Goal;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.search.Progress;
import org.millwright.planner.stop.Stop;
import org.millwright.planner.travel.GreatCircle;

/** Independent searches side by side, what they tell on the way, and how they are ended. */
class P17_SeveralSeedsTest {

    private static final Planner PLANNER = new Planner();
    private static final List<Long> SEEDS = List.of(7L, 1L, 4L);

    private static Plan best(Problem problem, Stop stop) {
        return PLANNER.replan(problem, Plan.EMPTY, stop, SEEDS, Progress.NONE);
    }

    private static long cost(Problem problem, Plan plan) {
        var worth = Appraisal.of(problem, plan, Plan.EMPTY, GreatCircle.DEFAULT);
        return worth.unservedWeight() * 1_000_000_000_000L + Goal.OF_A_ZONE.costOf(worth);
    }

    @Test
    void the_best_of_them_and_the_same_each_time() {
        for (long seed = 0; seed < 20; seed++) {
            Problem problem = RandomProblemsTest.problem(seed);
            Plan best = best(problem, Stop.afterIterations(40));
            assertThat(best(problem, Stop.afterIterations(40))).isEqualTo(best);
            assertThat(cost(problem, best)).isEqualTo(SEEDS.stream().mapToLong(each ->
                    cost(problem, PLANNER.plan(problem, Stop.afterIterations(40), each))).min().orElseThrow());
        }
    }

    @Test
    void better_is_told_with_the_time_that_has_passed() {
        List<Long> costs = new ArrayList<>();
        List<Duration> passed = new ArrayList<>();
        AtomicLong clock = new AtomicLong();
        Progress told = Progress.timed(() -> clock.getAndAdd(1_000_000), (_, unserved, cost, time) -> {
            costs.add(unserved * 1_000_000_000_000L + cost);
            passed.add(time);
        });
        PLANNER.replan(RandomProblemsTest.problem(4), Plan.EMPTY, Stop.afterIterations(100), SEEDS, told);
        assertThat(passed).isNotEmpty().isSorted().startsWith(Duration.ofMillis(1));
        assertThat(costs).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @Test
    void all_of_them_end_when_told() {
        AtomicBoolean enough = new AtomicBoolean();
        Progress first = (_, _, _) -> enough.set(true);
        Plan plan = PLANNER.replan(RandomProblemsTest.problem(4), Plan.EMPTY,
                Stop.afterIterations(Long.MAX_VALUE).orWhen(enough::get), SEEDS, first);
        assertThat(plan.assignments()).isNotEmpty();
    }

    @Test
    void seeds_make_sense() {
        assertThatIllegalArgumentException().isThrownBy(() -> PLANNER.replan(RandomProblemsTest.problem(1), Plan.EMPTY,
                Stop.AT_ONCE, List.of(), Progress.NONE)).withMessage("Planner: the number of seeds is 0, must be from 1 to 1000");
        assertThatIllegalArgumentException().isThrownBy(() -> PLANNER.replan(RandomProblemsTest.problem(1), Plan.EMPTY,
                Stop.AT_ONCE, List.of(3L, 3L), Progress.NONE)).withMessage("Planner: seeds names 3 twice");
    }
}
