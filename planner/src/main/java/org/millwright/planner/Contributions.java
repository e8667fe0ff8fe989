package org.millwright.planner;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.WorkPackage;

/** What each assignment adds to a plan's worth, and what a package's assignments are worth beside all others. */
final class Contributions {

    private final Standing standing;
    private final Map<String, List<Assignment>> before;
    private final Map<String, Integer> awards = new HashMap<>();
    /** Of each assignment how many of its installer's come before it, so that all together are the pairs. */
    private final Map<Assignment, Integer> pairs = new HashMap<>();
    private final String mostAwarded;

    Contributions(Standing standing, Plan before) {
        this.standing = standing;
        this.before = before.byPackage();
        for (Assignment each : standing.plan.assignments()) {
            pairs.put(each, awards.merge(installer(each), 1, Integer::sum) - 1);
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
        List<Assignment> now = each.equals(last) ? standing.of(what.id()) : List.of();
        return new Worth(0, each.equals(last) ? lateness(what, List.of(each)) : 0, changesBy(each),
                people(what, List.of(each)), ways(each), installer(each).equals(mostAwarded) ? 1 : 0,
                otherDay(what.id(), now), otherHours(what.id(), now), pairs.get(each));
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
                otherDay(what.id(), instead) - otherDay(what.id(), now), otherHours(what.id(), instead) - otherHours(what.id(), now),
                awardPairs(now, instead) - awardPairs(now, now));
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

    private int mostAwards(List<Assignment> without, List<Assignment> with) {
        return awards(without, with).values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private long awardPairs(List<Assignment> without, List<Assignment> with) {
        return awards(without, with).values().stream().mapToLong(each -> each * (each - 1L) / 2).sum();
    }

    private Map<String, Integer> awards(List<Assignment> without, List<Assignment> with) {
        Map<String, Integer> then = new HashMap<>(awards);
        without.forEach(each -> then.merge(installer(each), -1, Integer::sum));
        with.forEach(each -> then.merge(installer(each), 1, Integer::sum));
        return then;
    }

    /** When the package was to begin by the plan before. */
    Optional<Long> promised(String packageId) {
        return before.getOrDefault(packageId, List.of()).stream().findFirst().map(each -> each.span().startMinute());
    }

    private int otherDay(String packageId, List<Assignment> now) {
        List<Assignment> then = before.getOrDefault(packageId, List.of());
        return now.isEmpty() || then.isEmpty() || day(now) == day(then) ? 0 : 1;
    }

    private int otherHours(String packageId, List<Assignment> now) {
        List<Assignment> then = before.getOrDefault(packageId, List.of());
        return now.isEmpty() || then.isEmpty() || day(now) != day(then) || start(now) == start(then) ? 0 : 1;
    }

    private static long start(List<Assignment> together) {
        return together.getFirst().span().startMinute();
    }

    private static long day(List<Assignment> together) {
        return Math.floorDiv(start(together), 24 * 60);
    }

    private String installer(Assignment each) {
        return standing.crews.get(each.crewId()).installer().id();
    }
}
