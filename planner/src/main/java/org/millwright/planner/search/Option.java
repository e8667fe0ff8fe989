package org.millwright.planner.search;

import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.WorkCalendar;

/**
 * On which terms one team does one task.
 *
 * @param team     by number
 * @param spans    starts and ends in turn, sorted, so that a later arrival never begins earlier: from start to end the task
 *                 lies within one of them; at least one. Read only, and shared where they are the same.
 * @param calendar when the team works on it; null when it goes on day and night
 * @param cost     of the team's doing it, at least 0
 */
public record Option(int team, long[] spans, WorkCalendar calendar, long cost) {

    public Option {
        Bound.within("Option", "the number of spans", spans.length / 2, 1, 1_000_000);
        Bound.within("Option", "cost", cost, 0, Bound.FINITE_MINUTES);
    }
}
