package org.millwright.planner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one crew's part in a package differs between two plans.
 *
 * @param packageId which
 * @param before    absent when nobody did it, or more crews do it now
 * @param after     absent when nobody does it, or fewer crews do
 */
public record Change(String packageId, Optional<Assignment> before, Optional<Assignment> after) {

    /** What differs, by package: a crew that stays is compared with itself, those that come with those that go. */
    public static List<Change> between(Plan before, Plan after) {
        Map<String, List<Assignment>> old = byPackage(before);
        Map<String, List<Assignment>> now = byPackage(after);
        now.keySet().forEach(id -> old.putIfAbsent(id, new ArrayList<>()));
        List<Change> changes = new ArrayList<>();
        old.forEach((id, gone) -> {
            List<Assignment> come = now.getOrDefault(id, new ArrayList<>());
            for (Assignment one : List.copyOf(gone)) {
                come.stream().filter(other -> other.crewId().equals(one.crewId())).findFirst().ifPresent(same -> {
                    if (!same.equals(one)) {
                        changes.add(new Change(id, Optional.of(one), Optional.of(same)));
                    }
                    gone.remove(one);
                    come.remove(same);
                });
            }
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                changes.add(new Change(id, at(gone, i), at(come, i)));
            }
        });
        return List.copyOf(changes);
    }

    private static Map<String, List<Assignment>> byPackage(Plan plan) {
        Map<String, List<Assignment>> byPackage = new TreeMap<>();
        plan.assignments().forEach(each -> byPackage.computeIfAbsent(each.packageId(), id -> new ArrayList<>()).add(each));
        return byPackage;
    }

    private static Optional<Assignment> at(List<Assignment> list, int index) {
        return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }

    /** Whether another crew does it, or somebody who did not, or nobody any more. */
    public boolean isOfCrew() {
        return !before.map(Assignment::crewId).equals(after.map(Assignment::crewId));
    }
}
