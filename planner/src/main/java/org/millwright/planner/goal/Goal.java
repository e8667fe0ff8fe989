package org.millwright.planner.goal;

import org.millwright.planner.problem.Bound;

/**
 * What counts after serving more: each line outweighs the next wherever plans differ by whole packages, days and regions,
 * and small differences above may be traded for large ones below.
 *
 * @param latenessPerMinute of a package, times its weight
 * @param changePerCrew     for each crew that a package had in the plan before and now has not
 * @param regionPerPerson   for each person sent to a site in another city
 * @param distancePerMetre  of all ways
 */
public record Goal(long latenessPerMinute, long changePerCrew, long regionPerPerson, long distancePerMetre) {

    /** A minute late is worth 100 km, a changed crew 5 hours' lateness, a person sent to another city 50 km. */
    public static final Goal OF_A_ZONE = new Goal(100_000, 30_000_000, 50_000, 1);

    public Goal {
        Bound.within("Goal", "latenessPerMinute", latenessPerMinute, 0, 1_000_000);
        Bound.within("Goal", "changePerCrew", changePerCrew, 0, 100_000_000);
        Bound.within("Goal", "regionPerPerson", regionPerPerson, 0, 100_000);
        Bound.within("Goal", "distancePerMetre", distancePerMetre, 0, 1_000);
    }

    /** What the search pays for a plan beside what is unserved, or for the difference of two. Awards cost nothing. */
    public long costOf(Worth worth) {
        return worth.latenessMinutes() * latenessPerMinute + worth.changes() * changePerCrew
                + worth.peopleAcrossRegions() * regionPerPerson + worth.distanceMetres() * distancePerMetre;
    }
}
