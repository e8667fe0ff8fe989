package org.millwright.planner;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.WorkPackage;

/** What each assignment adds to a plan's worth, and what a package's assignments are worth beside all others. */
final class Contributions {

    private final Standing standing;
    private final Map<String, List<Assignment>> before;
    private final Map<String, Integer> awards = new HashMap<>();
    /** How many of the same installer stand before it in the plan. */
    private final Map<Assignment, Integer> numberOfInstaller = new HashMap<>();
    private final String mostAwarded;

    Contributions(Standing standing, Plan before) {
        this.standing = standing;
        this.before = before.byPackage();
        for (Assignment each : standing.plan.assignments()) {
            if (standing.packages.containsKey(each.packageId())) {
                numberOfInstaller.put(each, awards.merge(installer(each), 1, Integer::sum) - 1);
            }
        }
        mostAwarded = awards.entrySet().stream().min(Comparator.comparingInt((Map.Entry<String, Integer> each) ->
                -each.getValue()).thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).orElse("");
    }

    Why.Share share(Assignment each) {
        return new Why.Share(installer(each), awards.get(installer(each)),
                awards.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Of one assignment. */
    Worth of(Assignment each) {
        WorkPackage what = standing.packages.get(each.packageId());
        Assignment last = standing.of(what.id()).stream().max(Comparator.comparingLong((Assignment one) ->
                one.span().endMinute()).thenComparing(Assignment::crewId)).orElseThrow();
        return new Worth(0, each.equals(last) ? lateness(what, List.of(each)) : 0, changesBy(each),
                people(what, List.of(each)), ways(each), installer(each).equals(mostAwarded) ? 1 : 0,
                first(each) ? days(what.id(), standing.of(what.id())) : 0,
                first(each) ? hours(what.id(), standing.of(what.id())) : 0, numberOfInstaller.get(each));
    }

    /** Of a package that nobody does. */
    Worth ofUnserved(WorkPackage what) {
        return new Worth(what.weight(), 0, gone(what.id(), List.of()).size(), 0, 0, 0, 0, 0, 0);
    }

    /** What the plan would be worth with these in place of a package's assignments, less what it is worth. */
    Worth difference(WorkPackage what, List<Assignment> instead, long addedMetres) {
        List<Assignment> now = standing.of(what.id());
        return new Worth((instead.isEmpty() ? what.weight() : 0) - (now.isEmpty() ? what.weight() : 0),
                lateness(what, instead) - lateness(what, now),
                gone(what.id(), instead).size() - gone(what.id(), now).size(),
                people(what, instead) - people(what, now), addedMetres, mostAwards(now, instead) - mostAwards(now, now),
                days(what.id(), instead) - days(what.id(), now), hours(what.id(), instead) - hours(what.id(), now),
                pairs(now, instead) - pairs(now, now));
    }

    private static long lateness(WorkPackage what, List<Assignment> assignments) {
        long late = 0;
        for (Assignment each : assignments) {
            late = each.span().endMinute() > what.dueMinute() ? Math.max(late, each.span().endMinute() - what.dueMinute()) : late;
        }
        return late * what.weight();
    }

    private long people(WorkPackage what, List<Assignment> assignments) {
        long people = 0;
        for (Assignment each : assignments) {
            Crew crew = standing.crews.get(each.crewId());
            people += crew.base().localityTo(what.job().site()).isAcrossCities() ? crew.members().size() : 0;
        }
        return people;
    }

    private Set<String> gone(String packageId, List<Assignment> now) {
        Set<String> gone = new HashSet<>();
        before.getOrDefault(packageId, List.of()).forEach(each -> gone.add(each.crewId()));
        now.forEach(each -> gone.remove(each.crewId()));
        return gone;
    }

    /** One crew gone for each that came, by crew; with the last that came all that are left. */
    private long changesBy(Assignment each) {
        List<Assignment> now = standing.of(each.packageId());
        int gone = gone(each.packageId(), now).size();
        Set<String> were = new HashSet<>();
        before.getOrDefault(each.packageId(), List.of()).forEach(one -> were.add(one.crewId()));
        List<String> came = now.stream().map(Assignment::crewId).filter(crew -> !were.contains(crew)).sorted().toList();
        if (came.isEmpty()) {
            return each.equals(now.getFirst()) ? gone : 0;
        }
        int at = came.indexOf(each.crewId());
        return at < 0 || at >= gone ? 0 : at + 1 == came.size() ? gone - at : 1;
    }

    private long ways(Assignment each) {
        Crew crew = standing.crews.get(each.crewId());
        List<Assignment> day = standing.byCrew(each.crewId());
        int at = day.indexOf(each);
        Place site = standing.site(each);
        Place from = at == 0 ? crew.base() : standing.site(day.get(at - 1));
        return standing.way(crew, from, site).distanceMetres()
                + (at + 1 == day.size() ? standing.way(crew, site, crew.base()).distanceMetres() : 0);
    }

    /** When the package was to begin by the plan before; {@link Interval#OPEN_START} when nobody was to do it. */
    long startBefore(String packageId) {
        return before.containsKey(packageId) ? start(before.get(packageId)) : Interval.OPEN_START;
    }

    private boolean first(Assignment each) {
        return standing.of(each.packageId()).getFirst().equals(each);
    }

    private long days(String packageId, List<Assignment> now) {
        return isMoved(packageId, now) && day(start(now)) != day(start(before.get(packageId))) ? 1 : 0;
    }

    private long hours(String packageId, List<Assignment> now) {
        return isMoved(packageId, now) && day(start(now)) == day(start(before.get(packageId))) ? 1 : 0;
    }

    private boolean isMoved(String packageId, List<Assignment> now) {
        List<Assignment> then = before.getOrDefault(packageId, List.of());
        return !now.isEmpty() && !then.isEmpty() && start(now) != start(then);
    }

    private static long start(List<Assignment> together) {
        return together.getFirst().span().startMinute();
    }

    private static long day(long minute) {
        return Math.floorDiv(minute, 24 * 60);
    }

    private int mostAwards(List<Assignment> without, List<Assignment> with) {
        return awards(without, with).values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private long pairs(List<Assignment> without, List<Assignment> with) {
        return awards(without, with).values().stream().mapToLong(each -> each * (each - 1L) / 2).sum();
    }

    private Map<String, Integer> awards(List<Assignment> without, List<Assignment> with) {
        Map<String, Integer> then = new HashMap<>(awards);
        without.forEach(each -> then.merge(installer(each), -1, Integer::sum));
        with.forEach(each -> then.merge(installer(each), 1, Integer::sum));
        return then;
    }

    private String installer(Assignment each) {
        return standing.crews.get(each.crewId()).installer().id();
    }
}
