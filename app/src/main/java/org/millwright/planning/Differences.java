package org.millwright.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What differs between placements of two plans, package by package; who pinned what makes no difference. */
final class Differences {

    private Differences() {}

    private static Map<UUID, Set<Placement>> byPackage(Collection<Placement> placements) {
        return placements.stream().map(each -> each.pinned(false)).collect(Collectors.groupingBy(Placement::packageId, TreeMap::new, Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Packages whose crews or times differ. */
    static Set<UUID> packages(Collection<Placement> before, Collection<Placement> after) {
        var old = byPackage(before);
        var now = byPackage(after);
        Set<UUID> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        all.removeIf(id -> old.getOrDefault(id, Set.of()).equals(now.getOrDefault(id, Set.of())));
        return all;
    }

    /** A crew that stays is compared with itself, those that come with those that go. */
    static List<PlanChange> between(Collection<Placement> before, Collection<Placement> after) {
        var old = byPackage(before);
        var now = byPackage(after);
        List<PlanChange> changes = new ArrayList<>();
        for (var id : packages(before, after)) {
            List<Placement> gone = new ArrayList<>(old.getOrDefault(id, Set.of()));
            List<Placement> come = new ArrayList<>(now.getOrDefault(id, Set.of()));
            for (var one : List.copyOf(gone)) {
                come.stream().filter(other -> other.crewId().equals(one.crewId())).findFirst().ifPresent(same -> {
                    if (!same.equals(one)) changes.add(new PlanChange(id, one, same, ""));
                    gone.remove(one);
                    come.remove(same);
                });
            }
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                changes.add(new PlanChange(id, i < gone.size() ? gone.get(i) : null, i < come.size() ? come.get(i) : null, ""));
            }
        }
        return changes;
    }

    /**
     * Three plans made one: what the draft changed since its base is laid over what is published now. Where the two have a crew at two places at once, pins go
     * before other changes, and those before what is published; a package goes with all its crews or not at all.
     */
    static List<Placement> merged(Collection<Placement> base, Collection<Placement> published, Collection<Placement> draft) {
        var mine = packages(base, draft);
        draft.stream().filter(Placement::pinned).forEach(each -> mine.add(each.packageId()));
        List<Placement> wanted = new ArrayList<>(draft.stream().filter(Placement::pinned).toList());
        draft.stream().filter(each -> !each.pinned() && mine.contains(each.packageId())).forEach(wanted::add);
        published.stream().filter(each -> !mine.contains(each.packageId())).map(each -> each.pinned(false)).forEach(wanted::add);
        Set<UUID> dropped = new HashSet<>();
        List<Placement> kept = new ArrayList<>();
        for (var each : wanted) {
            if (kept.stream().anyMatch(each::overlaps)) dropped.add(each.packageId());
            else kept.add(each);
        }
        kept.removeIf(each -> dropped.contains(each.packageId()));
        return kept;
    }
}
