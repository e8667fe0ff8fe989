package org.millwright.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.demand.ranking.Minutes;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Requirements;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.plan.Assignment;

/**
 * What a crew is engaged for, where: it never moves, but ways lead to and from it, and whoever must be alone on the site meets it there.
 *
 * @param title with the demand's number
 */
record EngagedWork(UUID engagementId, UUID packageId, UUID crewId, Instant starts, Instant ends, String title, Place site) {

    /** Of a package of several crews some may be engaged and the others still sought, so it is another one to the planner. */
    String id() {
        return engagementId + ":" + packageId;
    }

    Interval span() {
        return new Interval(Minutes.of(starts), Math.max(Minutes.of(starts) + 1, Minutes.notBefore(ends)));
    }

    /** Asks for nothing, for all that was asked has been answered. Empty for a crew without a shift in the time: its booking keeps it all the same. */
    List<WorkPackage> asPackage(Crew crew) {
        var span = span();
        long first = crew.capacity().calendar().nextWorkingMinute(span.startMinute());
        long minutes = crew.capacity().calendar().workingMinutes(span.startMinute(), span.endMinute());
        if (minutes == 0) return List.of();
        var job = new Job(id(), "", site, Math.min(minutes, Job.MOST_WORK_MINUTES), Interval.OPEN_START, List.of(span), Requirements.NONE, true).withFixedStart(first);
        return List.of(WorkPackage.of(job).withOnly(java.util.Set.of(crew.id())).asSettled());
    }

    Assignment asAssignment() {
        return new Assignment(id(), crewId.toString(), span());
    }
}
