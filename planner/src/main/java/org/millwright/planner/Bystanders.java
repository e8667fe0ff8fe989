package org.millwright.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.rule.Refusal;

/**
 * The crews that do not do a package, asked by the rules of ranking with the plan as it stands: what it has them do, with
 * the ways from and to there, is booked; what must be over before holds the job back, and what comes after ends its windows.
 *
 * @param notAllowed crews that the package itself keeps out
 * @param answer     all others: ranked where the rules let them, else with the rules in the way
 * @param keptApart  those of the ranked that would share the site with somebody while one must be alone
 */
record Bystanders(List<String> notAllowed, Answer answer, List<String> keptApart) {

    static Bystanders of(Standing standing, WorkPackage what) {
        Set<String> doing = standing.of(what.id()).stream().map(Assignment::crewId).collect(Collectors.toSet());
        List<String> notAllowed = standing.problem.crews().stream().map(Crew::id)
                .filter(id -> !doing.contains(id) && !what.mayBeDoneBy(id)).toList();
        Roster asked = standing.roster.retimed(crew -> !doing.contains(crew.id()) && what.mayBeDoneBy(crew.id()),
                crew -> busy(standing, what, crew));
        Answer answer = new Ranking(standing.travel).rank(job(standing, what), asked, standing.problem.context());
        Room room = new Room(standing, what);
        List<String> keptApart = answer.ranks().stream().map(Rank::crewId)
                .filter(id -> room.earliest(standing.crews.get(id), Interval.OPEN_START).isEmpty()).toList();
        return new Bystanders(notAllowed, answer, keptApart);
    }

    /** What the rules say to the crew beginning it at the minute, whatever the plan has it do. */
    static List<Refusal> refusals(Standing standing, WorkPackage what, Crew crew, long startMinute) {
        Job then = SiteOrder.besideOthers(what).withPredecessors(List.of()).withFixedStart(startMinute);
        Roster onSite = standing.roster.retimed(each -> each.id().equals(crew.id()), each -> each.withCapacity(
                new Capacity(what.calendarWithoutTurns(each), each.capacity().bookings(), each.capacity().confirmedMinute())));
        return new Ranking(standing.travel).rank(then, onSite, standing.problem.context()).exclusions()
                .stream().flatMap(each -> each.refusals().stream()).toList();
    }

    private static Job job(Standing standing, WorkPackage what) {
        Job job = SiteOrder.besideOthers(what).withPredecessors(List.of());
        long ready = Math.max(job.readyMinute(), standing.earliestAfterOthers(what));
        long latest = standing.latestBeforeOthers(what);
        List<Interval> windows = job.windows().stream().filter(window -> window.startMinute() < latest)
                .map(window -> new Interval(window.startMinute(), Math.min(window.endMinute(), latest))).toList();
        return job.withReady(ready).withWindows(windows.isEmpty() ? job.windows() : windows);
    }

    private static Crew busy(Standing standing, WorkPackage what, Crew crew) {
        if (standing.byCrew(crew.id()).isEmpty() && what.siteHours().isEmpty()) {
            return crew.withCapacity(crew.capacity().withoutSites());
        }
        List<Interval> taken = new ArrayList<>();
        for (Assignment each : standing.byCrew(crew.id())) {
            long to = standing.way(crew, what.job().site(), standing.site(each)).travelMinutes();
            long from = standing.way(crew, standing.site(each), what.job().site()).travelMinutes();
            taken.add(new Interval(Math.max(each.span().startMinute() - to, -Bound.FINITE_MINUTES),
                    Math.min(each.span().endMinute() + from, Bound.FINITE_MINUTES)));
        }
        Capacity own = crew.capacity();
        return crew.withCapacity(new Capacity(what.calendarWithoutTurns(crew), own.bookings(), own.confirmedMinute()).withBookings(taken));
    }
}
