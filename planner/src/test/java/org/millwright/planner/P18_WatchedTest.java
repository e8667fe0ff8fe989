package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.millwright.planner.check.PlanChecker;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.stop.Stop;
import org.millwright.planner.travel.GreatCircle;

class P18_WatchedTest {

    private final Problem problem = PlanStory.problem(List.of(work(job("a", 60)), work(job("b", 60))), crew("near"), crew("next"));
    private final Plan incumbent = new Plan(List.of(new Assignment("a", "next", new Interval(0, 60))), List.of());

    @Test
    void who_looks_on_sees_whole_plans_that_hold_and_the_last_of_them_is_the_answer() {
        Seen seen = new Seen();
        Plan found = new Planner().replan(problem, incumbent, Plan.EMPTY, Stop.afterIterations(500), 1, seen);
        assertThat(seen.plans).isNotEmpty().allSatisfy(plan -> assertThat(PlanChecker.faults(problem, plan, GreatCircle.DEFAULT)).isEmpty());
        assertThat(seen.plans.getLast()).isEqualTo(found);
        assertThat(seen.costs).isNotEmpty().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void it_begins_elsewhere_and_pays_for_what_it_changes_of_the_incumbent() {
        Plan begin = new Plan(List.of(new Assignment("a", "near", new Interval(0, 60)), new Assignment("b", "next", new Interval(0, 60))), List.of());
        Plan found = new Planner().replan(problem, incumbent, begin, Stop.afterIterations(500), 1, new Seen());
        assertThat(found.of("a")).extracting(Assignment::crewId).containsExactly("next");
        assertThat(found.unserved()).isEmpty();
    }

    /** With so many crews that not all are candidates at first, too: then the first plan is made apart. */
    @Test
    void the_first_plan_is_told_of_while_it_is_made_and_left_unfinished_when_cancelled() {
        List<WorkPackage> packages = IntStream.range(0, 40).mapToObj(number -> work(job("p" + number, 60))).toList();
        for (int crews : List.of(2, Candidates.MOST + 1)) {
            Problem many = PlanStory.problem(packages, IntStream.range(0, crews).mapToObj(number -> crew("c" + number)).toArray(ACrew[]::new));
            Seen seen = new Seen();
            Plan found = new Planner().replan(many, Plan.EMPTY, Plan.EMPTY, Stop.AT_ONCE.orWhen(() -> seen.built.size() > 1), 1, seen);
            assertThat(seen.built).as("%d crews", crews).startsWith(0, 16);
            assertThat(found.unserved()).as("%d crews", crews).hasSize(24);
            assertThat(seen.cut).as("%d crews: those that were not looked at", crews).containsExactlyInAnyOrderElementsOf(found.unserved());
            assertThat(seen.costs).as("%d crews: what was begun is told of", crews).hasSize(1);
            Seen whole = new Seen();
            new Planner().replan(many, Plan.EMPTY, Plan.EMPTY, Stop.AT_ONCE, 1, whole);
            assertThat(whole.cut).as("%d crews", crews).isNull();
            assertThat(PlanChecker.faults(many, found, GreatCircle.DEFAULT)).as("%d crews", crews).isEmpty();
            assertThat(new Planner().plan(many, Stop.AT_ONCE, 1).unserved()).as("%d crews", crews).isEmpty();
        }
    }

    @Test
    void what_was_looked_at_in_vain_is_told_apart_from_what_was_not() {
        List<WorkPackage> packages = new ArrayList<>(IntStream.range(0, 40).mapToObj(number -> work(job("p" + number, 60))).toList());
        packages.addAll(IntStream.range(0, 40).mapToObj(number -> work(job("short" + number, 60).window(0, 59))).toList());
        Problem many = PlanStory.problem(packages, crew("c"), crew("d"));
        Seen seen = new Seen();
        Plan found = new Planner().replan(many, Plan.EMPTY, Plan.EMPTY, Stop.AT_ONCE.orWhen(() -> seen.built.size() > 3), 1, seen);
        assertThat(found.unserved()).containsAll(seen.cut).filteredOn(id -> !seen.cut.contains(id)).as("looked at, and nobody can").isNotEmpty()
                .allMatch(id -> id.startsWith("short"));
        assertThat(seen.cut).hasSize(80 - 48);
    }

    private static final class Seen implements Watch {

        private final List<Plan> plans = new ArrayList<>();
        private final List<Long> costs = new ArrayList<>();
        private final List<Integer> built = new ArrayList<>();
        private Set<String> cut;

        @Override
        public void building(int looked, int crews) {
            built.add(looked);
        }

        @Override
        public void cut(Set<String> unlooked) {
            cut = unlooked;
        }

        @Override
        public void better(long iteration, int unserved, long cost) {
            costs.add(cost);
        }

        @Override
        public void reading(long iteration, Supplier<Plan> best) {
            plans.add(best.get());
        }
    }
}
