package org.millwright.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.ranking.Minutes;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Requirements;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.plan.Assignment;

/**
 * What a crew is engaged for, where: it never moves, but ways lead to and from it, and whoever must be alone on the site meets it there.
 *
 * @param title with the demand's number
 * @param turns of the site; null where nobody has it in turn
 */
record EngagedWork(UUID engagementId, UUID packageId, UUID crewId, Instant starts, Instant ends, String title, Place site, UUID siteId, @Nullable SiteTurns turns) {

    /** Of a package of several crews some may be engaged and the others still sought, so it is another one to the planner. */
    String id() {
        return engagementId + ":" + packageId;
    }

    EngagedWork at(@Nullable SiteTurns turns) {
        return new EngagedWork(engagementId, packageId, crewId, starts, ends, title, site, siteId, turns);
    }

    Interval span() {
        return new Interval(Minutes.of(starts), Math.max(Minutes.of(starts) + 1, Minutes.notBefore(ends)));
    }

    /** Asks for nothing, for all that was asked has been answered. Empty for a crew without a shift in the time: its booking keeps it all the same. */
    List<WorkPackage> asPackage(Crew crew) {
        return turns == null ? asPackage(crew.capacity().calendar(), crew, null) : turns.hoursOf(crew, site).map(hours -> asPackage(crew.capacity().calendar().within(hours), crew, turns))
                .filter(found -> !found.isEmpty()).orElseGet(() -> asPackage(crew.capacity().calendar(), crew, null));
    }

    /** In its turns, where they leave it any of the time it is booked for. */
    private List<WorkPackage> asPackage(WorkCalendar hours, Crew crew, @Nullable SiteTurns kept) {
        var span = span();
        long first = hours.nextWorkingMinute(span.startMinute());
        long minutes = hours.workingMinutes(span.startMinute(), span.endMinute());
        if (minutes == 0) return List.of();
        var job = new Job(id(), "", site, Math.min(minutes, Job.MOST_WORK_MINUTES), Interval.OPEN_START, List.of(span), Requirements.NONE, true).withFixedStart(first);
        return List.of(WorkPackage.of(kept == null ? job : job.withTurns(kept)).withOnly(java.util.Set.of(crew.id())).asSettled());
    }

    Assignment asAssignment() {
        return new Assignment(id(), crewId.toString(), span());
    }
}
