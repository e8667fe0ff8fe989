package org.millwright.planner;

import org.millwright.planner.edit.Edit;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.search.Progress;
import org.millwright.planner.stop.Stop;

/**
 * A zone's plan under way: the problem as it is, the plan that has been told, and what has been worked out of them. What
 * happens changes the problem; the desk then says at once where a new package fits, or searches for a plan that changes
 * little, and works out anew only what the edit has touched. A proposal binds nobody until it is accepted. For one thread.
 */
public final class Desk {

    private final Planner planner;
    private final Groundwork ground;
    private Problem problem;
    private Plan told;
    /** Of the problem and the plan as they are; null when something has happened since. */
    private Compiled compiled;

    /** @param told the plan that people know; {@link Plan#EMPTY} for none */
    public Desk(Planner planner, Problem problem, Plan told) {
        this.planner = Bound.present("Desk", "planner", planner);
        this.problem = Bound.present("Desk", "problem", problem);
        this.told = Bound.present("Desk", "told", told);
        ground = new Groundwork(planner.travel());
        compiled();
    }

    public Problem problem() {
        return problem;
    }

    /** The plan that proposals are changes of. */
    public Plan told() {
        return told;
    }

    /**
     * Something happens: from here on the problem is another.
     *
     * @throws IllegalArgumentException when it cannot have happened to this problem; then nothing has changed
     */
    public Desk happened(Edit edit) {
        problem = Bound.present("Desk", "edit", edit).apply(problem);
        compiled = null;
        return this;
    }

    /** A plan in which whatever can stay stays, and the rest goes where it costs least at once. */
    public Plan settled() {
        return compiled().searched(Stop.AT_ONCE, 0, Progress.NONE);
    }

    /** A plan that is searched for, beginning with the one that was told and paying for what it changes. */
    public Plan replanned(Stop stop, long seed, Progress progress) {
        return compiled().searched(stop, seed, progress);
    }

    /** From here on the proposal is the plan that people know. */
    public Desk accept(Plan proposal) {
        told = Bound.present("Desk", "proposal", proposal);
        compiled = null;
        return this;
    }

    private Compiled compiled() {
        if (compiled == null) {
            compiled = new Compiled(ground, problem, told, planner.goal());
        }
        return compiled;
    }
}
