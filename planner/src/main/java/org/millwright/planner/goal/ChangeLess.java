package org.millwright.planner.goal;

import org.millwright.planner.problem.Bound;

/**
 * Third: a plan that has been told is a promise. Another crew means new filings, passes and an introduction on site;
 * another day means that the company moves its own people and its crane; another hour of the same day means that the
 * gate and the escort are ordered anew. Each is dearer than the next.
 *
 * @param perCrew  for each crew that a package had in the plan before and now has not
 * @param perDay   for each package that begins on another day than before
 * @param perHours for each package that begins on the same day at another time: the site's hours change
 */
public record ChangeLess(long perCrew, long perDay, long perHours) implements Aim {

    /** A changed crew is worth 5 hours' lateness, a changed day 100 minutes', changed hours 20 minutes'. */
    public static final ChangeLess USUAL = new ChangeLess(30_000_000, 10_000_000, 2_000_000);

    public ChangeLess {
        Bound.within("ChangeLess", "perCrew", perCrew, 0, 100_000_000);
        Bound.within("ChangeLess", "perDay", perDay, 0, 100_000_000);
        Bound.within("ChangeLess", "perHours", perHours, 0, 100_000_000);
    }

    @Override
    public GoalCode code() {
        return GoalCode.CHANGE;
    }

    @Override
    public long costOf(Worth worth) {
        return worth.changes() * perCrew + worth.daysChanged() * perDay + worth.hoursChanged() * perHours;
    }
}
