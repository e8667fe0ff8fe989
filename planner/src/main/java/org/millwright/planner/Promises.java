package org.millwright.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;

/**
 * What the plan before has told people: who does a package and when. Whoever keeps a package begins it no earlier than
 * told, although an earlier start has come free; else every gap would move all that comes after it. Where something is
 * late, what stands before it is free to move up, for lateness matters more.
 */
final class Promises {

    private final Map<String, List<String>> crews = new HashMap<>();
    private final Map<String, Long> starts = new HashMap<>();
    private final Set<String> pressed = new HashSet<>();

    Promises(Problem problem, Plan before) {
        Map<String, WorkPackage> packages = new HashMap<>();
        problem.packages().forEach(each -> packages.put(each.id(), each));
        List<Assignment> known = before.assignments().stream().filter(each -> packages.containsKey(each.packageId())).toList();
        for (Assignment each : known) {
            crews.computeIfAbsent(each.packageId(), _ -> new ArrayList<>()).add(each.crewId());
            starts.put(each.packageId(), each.span().startMinute());
        }
        press(known, packages);
    }

    private void press(List<Assignment> known, Map<String, WorkPackage> packages) {
        Map<String, List<String>> leads = new HashMap<>();
        packages.values().forEach(each -> each.job().predecessors().forEach((Predecessor first) ->
                leads.computeIfAbsent(first.jobId(), _ -> new ArrayList<>()).add(each.id())));
        Map<String, String> nextOfCrew = new HashMap<>();
        List<Assignment> lastFirst = known.stream().sorted(Comparator
                .comparingLong((Assignment each) -> each.span().startMinute()).reversed()).toList();
        for (Assignment each : lastFirst) {
            String next = nextOfCrew.put(each.crewId(), each.packageId());
            boolean late = each.span().endMinute() > packages.get(each.packageId()).dueMinute();
            if (late || pressed.contains(next) || leads.getOrDefault(each.packageId(), List.of()).stream().anyMatch(pressed::contains)) {
                pressed.add(each.packageId());
            }
        }
    }

    /** Who had it; nobody when nobody did. */
    List<String> crews(String packageId) {
        return crews.getOrDefault(packageId, List.of());
    }

    /** When it was to begin; {@link Interval#OPEN_START} when nobody was to do it. */
    long start(String packageId) {
        return starts.getOrDefault(packageId, Interval.OPEN_START);
    }

    /** From when on whoever keeps it may begin it. */
    long heldMinute(String packageId) {
        return pressed.contains(packageId) ? Interval.OPEN_START : start(packageId);
    }
}
