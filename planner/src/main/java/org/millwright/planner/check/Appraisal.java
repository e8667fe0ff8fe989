package org.millwright.planner.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.travel.TravelTimes;

/** Counts what a plan is worth, from the problem alone. */
public final class Appraisal {

    private Appraisal() {
    }

    /** @param before the plan that changes are counted against; {@link Plan#EMPTY} for none */
    public static Worth of(Problem problem, Plan plan, Plan before, TravelTimes travel) {
        Bound.present("Appraisal", "problem", problem);
        Bound.present("Appraisal", "plan", plan);
        Bound.present("Appraisal", "before", before);
        Bound.present("Appraisal", "travel", travel);
        Map<String, Crew> crews = new HashMap<>();
        problem.crews().forEach(crew -> crews.put(crew.id(), crew));
        Map<String, List<Assignment>> done = plan.byPackage();
        Map<String, List<Assignment>> doneBefore = before.byPackage();
        Map<String, Integer> awards = new HashMap<>();
        long unserved = 0;
        long lateness = 0;
        long changes = 0;
        long days = 0;
        long hours = 0;
        long people = 0;
        for (WorkPackage each : problem.packages()) {
            List<Assignment> now = done.getOrDefault(each.id(), List.of());
            unserved += now.isEmpty() ? each.weight() : 0;
            List<Assignment> then = doneBefore.getOrDefault(each.id(), List.of());
            changes += changes(now, then);
            if (!now.isEmpty() && !then.isEmpty()) {
                long start = start(now);
                days += day(start) == day(start(then)) ? 0 : 1;
                hours += day(start) == day(start(then)) && start != start(then) ? 1 : 0;
            }
            long end = now.stream().mapToLong(one -> one.span().endMinute()).max().orElse(Interval.OPEN_START);
            lateness += end > each.dueMinute() ? (end - each.dueMinute()) * each.weight() : 0;
            for (Assignment one : now) {
                Crew crew = crews.get(one.crewId());
                people += crew.base().localityTo(each.job().site()).isAcrossCities() ? crew.members().size() : 0;
                awards.merge(crew.installer().id(), 1, Integer::sum);
            }
        }
        Map<String, Place> sites = new HashMap<>();
        problem.packages().forEach(each -> sites.put(each.id(), each.job().site()));
        long distance = 0;
        for (Map.Entry<String, List<Assignment>> each : plan.byCrew().entrySet()) {
            distance += distance(crews.get(each.getKey()), each.getValue(), sites, travel);
        }
        return new Worth(unserved, lateness, changes, people, distance,
                awards.values().stream().mapToInt(Integer::intValue).max().orElse(0), days, hours,
                awards.values().stream().mapToLong(each -> each * (each - 1L) / 2).sum());
    }

    private static long start(List<Assignment> together) {
        return together.getFirst().span().startMinute();
    }

    private static long day(long minute) {
        return Math.floorDiv(minute, 24 * 60);
    }

    private static long changes(List<Assignment> now, List<Assignment> before) {
        Set<String> gone = new HashSet<>();
        before.forEach(one -> gone.add(one.crewId()));
        now.forEach(one -> gone.remove(one.crewId()));
        return gone.size();
    }

    private static long distance(Crew crew, List<Assignment> day, Map<String, Place> sites, TravelTimes travel) {
        Place here = crew.base();
        long distance = 0;
        for (Assignment each : day) {
            Place next = sites.get(each.packageId());
            distance += WayBetween.of(crew, here, next, travel).distanceMetres();
            here = next;
        }
        return distance + WayBetween.of(crew, here, crew.base(), travel).distanceMetres();
    }
}
