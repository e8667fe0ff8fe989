package org.millwright.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.demand.WorkPackage.After;

/**
 * Open placements, looked up by what is asked of them: a whole plan is judged placement by placement, each beside all others of its crew and its package.
 *
 * @param all       in the order of their starts
 * @param followers of a package: those of the packages that come after it
 */
record Laid(List<Placement> all, Map<UUID, List<Placement>> byPackage, Map<UUID, List<Placement>> byCrew, Map<UUID, List<Placement>> followers,
        Map<UUID, List<EngagedWork>> engagedByCrew) {

    static Laid of(OpenJobs.Read work, List<Placement> placements) {
        var open = placements.stream().filter(each -> work.jobs().containsKey(each.packageId())).sorted(Comparator.comparing(Placement::starts)).toList();
        Map<UUID, List<Placement>> followers = new HashMap<>();
        for (var each : open) {
            for (After after : work.jobs().get(each.packageId()).work().after()) followers.computeIfAbsent(after.packageId(), id -> new ArrayList<>()).add(each);
        }
        return new Laid(open, open.stream().collect(Collectors.groupingBy(Placement::packageId)), open.stream().collect(Collectors.groupingBy(Placement::crewId)), followers,
                work.engaged().stream().collect(Collectors.groupingBy(EngagedWork::crewId)));
    }
}
