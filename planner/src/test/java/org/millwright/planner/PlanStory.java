package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.millwright.planner.check.PlanChecker;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.stop.Stop;
import org.millwright.planner.travel.GreatCircle;

/** Plans, has the checker go through it, and tells the whole plan as one line. */
final class PlanStory {

    private PlanStory() {
    }

    static String of(List<WorkPackage> packages, ACrew... crews) {
        return plan(problem(packages, crews)).toString();
    }

    static Problem problem(List<WorkPackage> packages, ACrew... crews) {
        return problem(Context.at(0), packages, crews);
    }

    static Problem problem(Context context, List<WorkPackage> packages, ACrew... crews) {
        return new Problem(Arrays.stream(crews).map(ACrew::build).toList(), packages, context);
    }

    static Plan plan(Problem problem) {
        return replan(problem, Plan.EMPTY);
    }

    static Plan replan(Problem problem, Plan incumbent) {
        Plan plan = new Planner().replan(problem, incumbent, Stop.afterIterations(500), 1);
        assertThat(PlanChecker.faults(problem, plan, GreatCircle.DEFAULT)).as(plan.toString()).isEmpty();
        return plan;
    }

    static WorkPackage work(AJob job) {
        return WorkPackage.of(job.build());
    }
}
