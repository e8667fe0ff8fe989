package org.millwright.planner.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A whole zone to be planned.
 *
 * @param crews    each id once; possibly none
 * @param packages each id once; possibly none. A predecessor must be one of them, and none may wait for itself.
 * @param context  when, and whether entry is controlled
 */
public record Problem(List<Crew> crews, List<WorkPackage> packages, Context context) {

    /** In minutes times weight: at the highest price of a minute that leaves half of what a long holds to all other goals. */
    public static final long MOST_LATENESS = 4_000_000_000_000L;

    public Problem {
        crews = Bound.list("Problem", "crews", crews);
        packages = Bound.list("Problem", "packages", packages);
        Bound.distinct("Problem", "crews", crews.stream().map(Crew::id).toList());
        Bound.distinct("Problem", "packages", packages.stream().map(WorkPackage::id).toList());
        Bound.present("Problem", "context", context);
        Map<String, WorkPackage> byId = new HashMap<>();
        packages.forEach(each -> byId.put(each.id(), each));
        Set<String> known = new HashSet<>();
        crews.forEach(crew -> known.add(crew.id()));
        for (WorkPackage each : packages) {
            for (Predecessor before : each.job().predecessors()) {
                if (!byId.containsKey(before.jobId())) {
                    throw new IllegalArgumentException("WorkPackage " + each.id() + ": predecessors names "
                            + before.jobId() + ", must be a package of the problem");
                }
            }
            for (String crew : each.only()) {
                if (!known.contains(crew)) {
                    throw new IllegalArgumentException("WorkPackage " + each.id() + ": only names " + crew
                            + ", must be a crew of the problem");
                }
            }
        }
        refuseCircles(packages, byId);
        Bound.within("Problem", "lateness that its packages can come to, times their weights,", mostLateness(crews, packages), 0, MOST_LATENESS);
    }

    /** Nobody works after the last shift, so nothing ends later. */
    private static long mostLateness(List<Crew> crews, List<WorkPackage> packages) {
        long last = crews.stream().mapToLong(crew -> crew.capacity().calendar().lastMinute()).max().orElse(Interval.OPEN_START);
        long most = 0;
        for (WorkPackage each : packages) {
            long end = each.isLocked() ? last : Math.min(last, each.job().lastWindowEnd());
            if (end > each.dueMinute() && most <= MOST_LATENESS) {
                most += (end - Math.max(each.dueMinute(), -Bound.FINITE_MINUTES)) * each.weight();
            }
        }
        return most;
    }

    public Problem withCrews(List<Crew> others) {
        return new Problem(others, packages, context);
    }

    public Problem withPackages(List<WorkPackage> others) {
        return new Problem(crews, others, context);
    }

    public Problem withContext(Context other) {
        return new Problem(crews, packages, other);
    }

    public Optional<Crew> findCrew(String crewId) {
        return crews.stream().filter(crew -> crew.id().equals(crewId)).findFirst();
    }

    public Optional<WorkPackage> findPackage(String packageId) {
        return packages.stream().filter(each -> each.id().equals(packageId)).findFirst();
    }

    private static void refuseCircles(List<WorkPackage> packages, Map<String, WorkPackage> byId) {
        Map<String, Integer> waitsFor = new HashMap<>();
        Map<String, Set<String>> followers = new HashMap<>();
        packages.forEach(each -> {
            waitsFor.put(each.id(), each.job().predecessors().size());
            each.job().predecessors().forEach(before ->
                    followers.computeIfAbsent(before.jobId(), id -> new HashSet<>()).add(each.id()));
        });
        List<String> free = new ArrayList<>(packages.stream().map(WorkPackage::id)
                .filter(id -> waitsFor.get(id) == 0).toList());
        for (int i = 0; i < free.size(); i++) {
            for (String follower : followers.getOrDefault(free.get(i), Set.of())) {
                if (waitsFor.merge(follower, -1, Integer::sum) == 0) {
                    free.add(follower);
                }
            }
        }
        if (free.size() < packages.size()) {
            String circular = packages.stream().map(WorkPackage::id).filter(id -> waitsFor.get(id) > 0).findFirst()
                    .orElseThrow();
            throw new IllegalArgumentException("WorkPackage " + circular
                    + ": predecessors lead in a circle, must lead to a package that waits for none");
        }
    }
}
