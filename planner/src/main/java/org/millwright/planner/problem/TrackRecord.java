package org.millwright.planner.problem;

/**
 * Quality so far.
 *
 * @param passedFirstTime acceptances passed at the first attempt
 * @param acceptances     all acceptances
 */
public record TrackRecord(int passedFirstTime, int acceptances) {

    /** Nothing accepted yet. */
    public static final TrackRecord NONE = new TrackRecord(0, 0);

    public TrackRecord {
        Bound.within("TrackRecord", "acceptances", acceptances, 0, 1_000_000);
        Bound.within("TrackRecord", "passedFirstTime", passedFirstTime, 0, acceptances);
    }
}
