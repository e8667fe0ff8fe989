package org.millwright.planner;

import java.util.List;
import org.millwright.planner.edit.Edit;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.stop.Stop;

/**
 * What would become of today's plan if something happened.
 *
 * @param edits   what happens, in order
 * @param problem then
 * @param today   the plan as it is
 * @param then    the replan
 * @param now     today's plan in figures, by today's problem
 * @param after   the replan in figures, by the problem then; changes are counted against today
 * @param changes what the replan does otherwise, and why
 */
public record WhatIf(List<Edit> edits, Problem problem, Plan today, Plan then, Tally now, Tally after,
                     List<CausedChange> changes) {

    /** Edits the problem, plans it again from today's plan, and compares. */
    public static WhatIf of(Planner planner, Problem problem, Plan today, List<Edit> edits, Stop stop, long seed) {
        Problem edited = edit(problem, edits);
        return compare(planner, problem, today, edits, edited, planner.replan(edited, today, stop, seed));
    }

    /** The problem after the edits, in order. */
    public static Problem edit(Problem problem, List<Edit> edits) {
        Problem edited = problem;
        for (Edit edit : edits) {
            edited = edit.apply(edited);
        }
        return edited;
    }

    /** The same with a replan made elsewhere, in the background say. */
    public static WhatIf compare(Planner planner, Problem problem, Plan today, List<Edit> edits, Problem edited, Plan then) {
        return new WhatIf(List.copyOf(edits), edited, today, then, Tally.of(problem, today, today, planner.travel()),
                Tally.of(edited, then, today, planner.travel()), Reasons.of(planner, edited, then, today).changes());
    }
}
