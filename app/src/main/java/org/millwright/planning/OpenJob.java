package org.millwright.planning;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.millwright.demand.WorkPackage;
import org.millwright.demand.ranking.supply.OpenWork.OpenPackage;
import org.millwright.directory.Site;
import org.millwright.planner.problem.Job;

/**
 * Open work as a plan sees it.
 *
 * @param id     of the package, or of the edit that supposes it
 * @param open   what it was made of
 * @param work   with what the draft supposes
 * @param due    the end of its window: what ends later is late
 * @param job    for the planner; its window reaches as far past that as the zone lets plans overrun
 * @param crews  that it still needs, all at once
 * @param barred crews that do not get into this site in time
 */
record OpenJob(UUID id, OpenPackage open, WorkPackage work, Site site, Instant due, Job job, int crews, Set<UUID> barred) {

    String title() {
        return work.title();
    }
}
