package org.millwright.planner.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;

/** A crew in split shift is alone on its site at the hours it works (错时作业). */
final class SiteSharing {

    private record Presence(Assignment assignment, Crew crew, WorkPackage what) {

        boolean isBegun(long now) {
            return what.isBegun(now);
        }

        List<Interval> hours() {
            return WorkedHours.of(crew, what, assignment.span());
        }
    }

    private SiteSharing() {
    }

    /** Two that have both begun are left alone: nothing can be done about them. */
    static List<String> faults(Problem problem, Plan plan) {
        long now = problem.context().nowMinute();
        List<String> faults = new ArrayList<>();
        if (!problem.context().entryControlled()) {
            return faults;
        }
        for (List<Presence> there : bySite(problem, plan).values()) {
            for (int i = 1; i < there.size(); i++) {
                for (int other = 0; other < i; other++) {
                    Presence one = there.get(i);
                    Presence two = there.get(other);
                    long until = Math.max(one.crew().controlStatus().splitShiftUntilMinute(),
                            two.crew().controlStatus().splitShiftUntilMinute());
                    if (until > Interval.OPEN_START && !one.crew().id().equals(two.crew().id()) && !(one.isBegun(now) && two.isBegun(now))
                            && meetBefore(one.hours(), two.hours(), until)) {
                        faults.add(one.assignment() + ": works beside " + two.assignment() + " before split shift ends at " + until);
                    }
                }
            }
        }
        return faults;
    }

    private static Map<Position, List<Presence>> bySite(Problem problem, Plan plan) {
        Map<String, Crew> crews = new HashMap<>();
        problem.crews().forEach(crew -> crews.put(crew.id(), crew));
        Map<String, WorkPackage> packages = new HashMap<>();
        problem.packages().forEach(each -> packages.put(each.id(), each));
        Map<Position, List<Presence>> bySite = new HashMap<>();
        for (Assignment each : plan.assignments()) {
            WorkPackage what = packages.get(each.packageId());
            bySite.computeIfAbsent(what.job().site().position(), _ -> new ArrayList<>())
                    .add(new Presence(each, crews.get(each.crewId()), what));
        }
        return bySite;
    }

    private static boolean meetBefore(List<Interval> some, List<Interval> others, long until) {
        for (Interval one : some) {
            for (Interval other : others) {
                if (one.overlaps(other) && Math.max(one.startMinute(), other.startMinute()) < until) {
                    return true;
                }
            }
        }
        return false;
    }
}
