package org.millwright.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.millwright.planner.check.WayBetween;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.rule.CrewSheet;
import org.millwright.planner.travel.TravelTimes;
import org.millwright.planner.travel.Trip;

/** A plan as it stands, by crew, package and site, so that questions about one of them need not read all. */
final class Standing {

    final Problem problem;
    final Plan plan;
    final TravelTimes travel;
    final long now;
    final Map<String, Crew> crews = new HashMap<>();
    final Map<String, WorkPackage> packages = new HashMap<>();
    final Roster roster;
    private final Map<String, CrewSheet> sheets = new HashMap<>();
    private final Map<String, List<Assignment>> byPackage;
    private final Map<String, List<Assignment>> byCrew;
    private final Map<String, List<Predecessor>> followers = new HashMap<>();
    private final SiteHours siteHours;

    Standing(Problem problem, Plan plan, TravelTimes travel) {
        this.problem = problem;
        this.plan = plan;
        this.travel = travel;
        now = problem.context().nowMinute();
        problem.crews().forEach(crew -> crews.put(crew.id(), crew));
        problem.packages().forEach(each -> packages.put(each.id(), each));
        roster = Roster.of(problem.crews());
        roster.sheets().forEach(sheet -> sheets.put(sheet.crew().id(), sheet));
        for (Assignment each : plan.assignments()) {
            if (!crews.containsKey(each.crewId()) || !packages.containsKey(each.packageId())) {
                throw new IllegalArgumentException("Reasons: plan has " + each.crewId() + " do " + each.packageId()
                        + ", must be a crew and a package of the problem");
            }
        }
        byPackage = plan.byPackage();
        byCrew = plan.byCrew();
        for (WorkPackage each : problem.packages()) {
            for (Predecessor before : each.isBegun(now) ? List.<Predecessor>of() : each.job().predecessors()) {
                followers.computeIfAbsent(before.jobId(), _ -> new ArrayList<>())
                        .add(new Predecessor(each.id(), before.lagMinutes()));
            }
        }
        siteHours = new SiteHours(this);
    }

    /** @throws IllegalArgumentException when the problem has no such package */
    WorkPackage what(String asker, String packageId) {
        return Optional.ofNullable(packages.get(packageId)).orElseThrow(() -> new IllegalArgumentException(asker
                + ": packageId is " + packageId + ", must be a package of the problem"));
    }

    List<Assignment> of(String packageId) {
        return byPackage.getOrDefault(packageId, List.of());
    }

    List<Assignment> byCrew(String crewId) {
        return byCrew.getOrDefault(crewId, List.of());
    }

    CrewSheet sheet(Crew crew) {
        return sheets.get(crew.id());
    }

    SiteHours siteHours() {
        return siteHours;
    }

    Place site(Assignment each) {
        return packages.get(each.packageId()).job().site();
    }

    Trip way(Crew crew, Place from, Place to) {
        return WayBetween.of(crew, from, to, travel);
    }

    /** When all that comes before it is over and its lags have passed; what nobody does holds nothing back. */
    long earliestAfterOthers(WorkPackage what) {
        long earliest = Interval.OPEN_START;
        for (Predecessor before : what.job().predecessors()) {
            for (Assignment each : of(before.jobId())) {
                earliest = Math.max(earliest, Math.min(each.span().endMinute() + before.lagMinutes(), Bound.FINITE_MINUTES));
            }
        }
        return earliest;
    }

    /** When it must be over so that what comes after it can begin when it does. */
    long latestBeforeOthers(WorkPackage what) {
        long latest = Interval.OPEN_END;
        for (Predecessor follower : followers.getOrDefault(what.id(), List.of())) {
            for (Assignment each : of(follower.jobId())) {
                latest = Math.min(latest, each.span().startMinute() - follower.lagMinutes());
            }
        }
        return latest;
    }

    /** What comes after it and begins before the minute and a lag. */
    List<Assignment> beginBefore(WorkPackage what, long endMinute) {
        List<Assignment> early = new ArrayList<>();
        for (Predecessor follower : followers.getOrDefault(what.id(), List.of())) {
            of(follower.jobId()).stream()
                    .filter(each -> each.span().startMinute() < endMinute + follower.lagMinutes()).forEach(early::add);
        }
        return early;
    }
}
