package org.millwright.planner.problem;

/**
 * A job that must be over before another begins.
 *
 * @param jobId      which; where it is not asked about together with the other, it holds nothing back
 * @param lagMinutes that pass between its finish and the other's start (grout hardens), at least 0; the crew may move or
 *                   do something else meanwhile
 */
public record Predecessor(String jobId, long lagMinutes) {

    public Predecessor {
        Bound.named("Predecessor", "jobId", jobId);
        Bound.within("Predecessor " + jobId, "lagMinutes", lagMinutes, 0, Bound.FINITE_MINUTES);
    }
}
