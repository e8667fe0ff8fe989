package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.planner.check.PlanChecker;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.Requirements;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.stop.Stop;
import org.millwright.planner.travel.GreatCircle;

/** A thousand zones of every size up to a dozen crews: every plan passes the checker, and the same again is the same. */
@Tag("slow")
class RandomProblemsTest {

    private static final int PROBLEMS = 200;

    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(longs = {0, 200, 400, 600, 800})
    void every_plan_passes_the_checker(long first) {
        for (long seed = first; seed < first + PROBLEMS; seed++) {
            Problem problem = problem(seed);
            Plan plan = new Planner().plan(problem, Stop.afterIterations(60), seed);
            assertThat(PlanChecker.faults(problem, plan, GreatCircle.DEFAULT)).as("seed %d: %s", seed, plan).isEmpty();
            Plan again = new Planner().replan(problem, plan, Stop.afterIterations(20), seed);
            assertThat(PlanChecker.faults(problem, again, GreatCircle.DEFAULT)).as("replan, seed %d: %s", seed, again)
                    .isEmpty();
        }
    }

    @Test
    void the_same_problem_seed_and_iterations_give_the_same_plan() {
        for (long seed = 0; seed < 20; seed++) {
            Problem problem = problem(seed);
            assertThat(new Planner().plan(problem, Stop.afterIterations(200), seed))
                    .isEqualTo(new Planner().plan(problem, Stop.afterIterations(200), seed));
        }
    }

    @Test
    void most_of_what_can_be_done_is_done() {
        long served = 0;
        long all = 0;
        for (long seed = 0; seed < 100; seed++) {
            Problem problem = problem(seed);
            all += problem.packages().size();
            served += problem.packages().size()
                    - new Planner().plan(problem, Stop.afterIterations(60), seed).unserved().size();
        }
        assertThat(served).as("of %d, so that the checker has something to look at", all).isGreaterThan(all / 4);
    }

    static Problem problem(long seed) {
        return RandomPackages.problem(seed);
    }
}
