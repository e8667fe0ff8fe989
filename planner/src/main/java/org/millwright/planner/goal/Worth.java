package org.millwright.planner.goal;

import java.util.Comparator;

/**
 * What a plan is worth, most important first.
 *
 * @param unservedWeight   of the packages that nobody does
 * @param latenessMinutes  past due, each package's times its weight
 * @param changes          crews that packages had in the plan before and now have not
 * @param peopleAcrossRegions persons sent to a site in another city, once for each package
 * @param distanceMetres   of all ways, from base and back
 * @param mostAwards       packages of the installer that has most
 * @param daysChanged      packages that begin on another day than in the plan before
 * @param hoursChanged     packages that begin on the same day at another time
 * @param awardPairs       pairs of packages that one installer has, a package once for each of its crews there
 */
public record Worth(long unservedWeight, long latenessMinutes, long changes, long peopleAcrossRegions,
                    long distanceMetres, long mostAwards, long daysChanged, long hoursChanged, long awardPairs)
        implements Comparable<Worth> {

    private static final Comparator<Worth> BETTER_FIRST = Comparator.comparingLong(Worth::unservedWeight)
            .thenComparingLong(Worth::latenessMinutes).thenComparingLong(Worth::changes)
            .thenComparingLong(Worth::daysChanged).thenComparingLong(Worth::hoursChanged)
            .thenComparingLong(Worth::peopleAcrossRegions).thenComparingLong(Worth::distanceMetres)
            .thenComparingLong(Worth::mostAwards).thenComparingLong(Worth::awardPairs);

    /** Nothing of anything. */
    public static final Worth NONE = new Worth(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public long of(GoalCode goal) {
        return switch (goal) {
            case UNSERVED -> unservedWeight;
            case LATENESS -> latenessMinutes;
            case CHANGE -> changes;
            case CHANGED_DAY -> daysChanged;
            case CHANGED_HOURS -> hoursChanged;
            case REGION -> peopleAcrossRegions;
            case DISTANCE -> distanceMetres;
            case AWARDS -> mostAwards;
        };
    }

    public Worth plus(Worth other) {
        return new Worth(unservedWeight + other.unservedWeight, latenessMinutes + other.latenessMinutes,
                changes + other.changes, peopleAcrossRegions + other.peopleAcrossRegions,
                distanceMetres + other.distanceMetres, mostAwards + other.mostAwards,
                daysChanged + other.daysChanged, hoursChanged + other.hoursChanged, awardPairs + other.awardPairs);
    }

    /** What this has more than the other; below 0 where it has less, which is better. */
    public Worth minus(Worth other) {
        return new Worth(unservedWeight - other.unservedWeight, latenessMinutes - other.latenessMinutes,
                changes - other.changes, peopleAcrossRegions - other.peopleAcrossRegions,
                distanceMetres - other.distanceMetres, mostAwards - other.mostAwards,
                daysChanged - other.daysChanged, hoursChanged - other.hoursChanged, awardPairs - other.awardPairs);
    }

    /** Below 0 when this is better. */
    @Override
    public int compareTo(Worth other) {
        return BETTER_FIRST.compare(this, other);
    }
}
