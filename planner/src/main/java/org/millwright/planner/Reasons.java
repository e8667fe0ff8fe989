package org.millwright.planner;

import java.util.List;
import java.util.Optional;
import org.millwright.planner.check.Appraisal;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Change;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Problem;

/**
 * Explains one plan: each assignment, each package that nobody does, and each change against the plan before. Made once
 * for a plan and asked often; answers are codes with values, the application has the words.
 */
public final class Reasons {

    private final Planner planner;
    private final Problem problem;
    private final Plan plan;
    private final Plan before;

    private Reasons(Planner planner, Problem problem, Plan plan, Plan before) {
        this.planner = planner;
        this.problem = problem;
        this.plan = plan;
        this.before = before;
    }

    /**
     * @param planner whose travel and goal count
     * @param plan    of the problem
     * @param before  the plan that changes are counted against; {@link Plan#EMPTY} for none
     */
    public static Reasons of(Planner planner, Problem problem, Plan plan, Plan before) {
        return new Reasons(planner, problem, plan, before);
    }

    /** What the plan is worth. */
    public Worth worth() {
        return Appraisal.of(problem, plan, before, planner.travel());
    }

    /** Of each crew that does the package; none when nobody does. */
    public List<Why> why(String packageId) {
        return plan.of(packageId).stream().map(each -> new Why(each, Worth.NONE, new Why.Share("", 0, 0),
                Optional.empty(), Optional.empty(), java.util.Map.of(), 0)).toList();
    }

    /** @throws IllegalArgumentException when the problem has no such package */
    public WhyUnserved unserved(String packageId) {
        return WhyUnserved.of(problem, plan, packageId, planner.travel());
    }

    /** What differs from the plan before, and why; none when there was none. */
    public List<CausedChange> changes() {
        return Change.between(before, plan).stream().map(each -> new CausedChange(each, new Cause.PackageNew())).toList();
    }
}
