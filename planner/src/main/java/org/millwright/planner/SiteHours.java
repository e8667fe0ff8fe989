package org.millwright.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.travel.GreatCircle;

/** Who works at each site at which hours, to tell where a crew in split shift would not be alone (错时作业). */
public final class SiteHours {

    private final Standing standing;
    private final Map<Position, List<Assignment>> bySite = new HashMap<>();

    SiteHours(Standing standing) {
        this.standing = standing;
        for (Assignment each : standing.plan.assignments()) {
            bySite.computeIfAbsent(standing.site(each).position(), _ -> new ArrayList<>()).add(each);
        }
    }

    /** Of a plan and the problem that knows its crews and packages. */
    public static SiteHours of(Problem problem, Plan plan) {
        return new Standing(problem, plan, GreatCircle.DEFAULT).siteHours();
    }

    /** Somebody else at work there at the same hours. {@code untilMinute}: from then on nothing is shared any more. */
    public record Shared(Assignment with, long untilMinute) {
    }

    /** With whom the crew would share the site over the span while one of the two must be alone; the last of them. */
    public Optional<Shared> shared(WorkPackage what, Crew crew, Interval span) {
        if (!standing.problem.context().entryControlled()) {
            return Optional.empty();
        }
        Shared last = null;
        for (Assignment other : bySite.getOrDefault(what.job().site().position(), List.of())) {
            if (!other.packageId().equals(what.id()) && !other.crewId().equals(crew.id()) && other.span().overlaps(span)) {
                long until = sharedUntil(what, crew, span, other);
                if (until != Interval.OPEN_START && (last == null || until > last.untilMinute())) {
                    last = new Shared(other, until);
                }
            }
        }
        return Optional.ofNullable(last);
    }

    private long sharedUntil(WorkPackage what, Crew crew, Interval span, Assignment other) {
        Crew theirs = standing.crews.get(other.crewId());
        long until = Math.max(crew.controlStatus().splitShiftUntilMinute(), theirs.controlStatus().splitShiftUntilMinute());
        long from = Math.max(span.startMinute(), other.span().startMinute());
        if (until <= from) {
            return Interval.OPEN_START;
        }
        long end = Math.min(until, Math.min(span.endMinute(), other.span().endMinute()));
        WorkCalendar both = what.calendarOf(crew).within(standing.packages.get(other.packageId()).calendarOf(theirs))
                .within(WorkCalendar.of(new Interval(from, end)));
        List<Interval> hours = both.shifts();
        return hours.isEmpty() ? Interval.OPEN_START : hours.getLast().endMinute();
    }
}
