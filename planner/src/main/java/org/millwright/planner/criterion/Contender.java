package org.millwright.planner.criterion;

import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Job;
import org.millwright.planner.travel.Trip;

/**
 * A crew that no rule refuses, before its points.
 *
 * @param crew     who
 * @param firstJob where it goes first
 * @param trip     from base to the first site
 * @param context  when and how
 * @param prices   of all contenders
 */
public record Contender(Crew crew, Job firstJob, Trip trip, Context context, Prices prices) {

    /** Minutes from now until the crew is cleared; 0 when it is, or when no entry is controlled. */
    public long waitMinutes() {
        long cleared = crew.controlStatus().clearedFromMinute();
        return context.entryControlled() && cleared > context.nowMinute() ? cleared - context.nowMinute() : 0;
    }

    /** Wait for clearance and travel. */
    public long timeToSiteMinutes() {
        return waitMinutes() + trip.travelMinutes();
    }
}
