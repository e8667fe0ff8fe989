package org.millwright.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.millwright.planner.check.Appraisal;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Change;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;

/**
 * Explains one plan: each assignment, each package that nobody does, and each change against the plan before. Made once
 * for a plan and asked often, by one thread at a time; answers are codes with values, the application has the words.
 */
public final class Reasons {

    private final Planner planner;
    private final Plan before;
    private final Standing standing;
    private final Contributions contributions;

    private Reasons(Planner planner, Problem problem, Plan plan, Plan before) {
        this.planner = planner;
        this.before = before;
        this.standing = new Standing(problem, plan, planner.travel());
        this.contributions = new Contributions(standing, before);
    }

    /**
     * @param planner whose travel and goal count
     * @param plan    of the problem
     * @param before  the plan that changes are counted against; {@link Plan#EMPTY} for none
     * @throws IllegalArgumentException when the plan names a crew or package that the problem has not
     */
    public static Reasons of(Planner planner, Problem problem, Plan plan, Plan before) {
        Bound.present("Reasons", "planner", planner);
        Bound.present("Reasons", "problem", problem);
        Bound.present("Reasons", "plan", plan);
        Bound.present("Reasons", "before", before);
        return new Reasons(planner, problem, plan, before);
    }

    /** What the plan is worth. */
    public Worth worth() {
        return Appraisal.of(standing.problem, standing.plan, before, planner.travel());
    }

    /**
     * Of each crew that does the package; none when nobody does.
     *
     * @throws IllegalArgumentException when the problem has no such package
     */
    public List<Why> why(String packageId) {
        WorkPackage what = standing.what("Reasons", packageId);
        List<Assignment> assignments = standing.of(packageId);
        if (assignments.isEmpty()) {
            return List.of();
        }
        Alternatives alternatives = new Alternatives(standing, contributions, planner.goal(), what);
        Bystanders bystanders = Bystanders.of(standing, what);
        var otherTime = alternatives.otherTime();
        return assignments.stream().map(each -> new Why(each, contributions.of(each), contributions.share(each),
                alternatives.otherCrew(each), otherTime, bystanders.answer().refusedBy(), bystanders.notAllowed().size())).toList();
    }

    /** Of a package that nobody does: what that adds to the plan's worth. */
    public Worth unservedWorth(String packageId) {
        return contributions.ofUnserved(standing.what("Reasons", packageId));
    }

    /** @throws IllegalArgumentException when the problem has no such package */
    public WhyUnserved unserved(String packageId) {
        return WhyUnserved.of(standing, standing.what("Reasons", packageId));
    }

    /** Of every package that nobody does, by id. */
    public Map<String, WhyUnserved> unserved() {
        Map<String, WhyUnserved> all = new LinkedHashMap<>();
        standing.plan.unserved().forEach(id -> all.put(id, unserved(id)));
        return all;
    }

    /** What differs from the plan before, and why. */
    public List<CausedChange> changes() {
        Causes causes = new Causes(standing, before);
        List<CausedChange> caused = new ArrayList<>();
        Change.between(before, standing.plan).forEach(each -> caused.add(new CausedChange(each, causes.of(each))));
        return List.copyOf(caused);
    }
}
