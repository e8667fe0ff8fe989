package org.millwright.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.millwright.demand.WorkPackage.After;
import org.millwright.demand.ranking.Wording;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Place;
import org.millwright.planner.travel.TravelTimes;

/**
 * A draft as it lies while somebody moves something in it: those placements whose work is still open.
 *
 * @param context the moment and the zone's rules, with what the draft supposes
 */
record DraftScene(OpenJobs.Read work, Laid laid, Context context, Wording wording, TravelTimes travel) {

    static DraftScene of(OpenJobs.Read work, List<Placement> placements, Context context, Wording wording, TravelTimes travel) {
        return new DraftScene(work, Laid.of(work, placements), context, wording, travel);
    }

    List<Placement> placements() {
        return laid.all();
    }

    MoveWords words() {
        return new MoveWords(wording.words(), this);
    }

    /** With these of a package instead of those that are there. */
    DraftScene with(UUID packageId, Collection<Placement> instead) {
        List<Placement> others = new ArrayList<>(placements().stream().filter(each -> !each.packageId().equals(packageId)).toList());
        others.addAll(instead);
        return of(work, others, context, wording, travel);
    }

    List<Placement> of(UUID packageId) {
        return laid.byPackage().getOrDefault(packageId, List.of());
    }

    List<Placement> othersOf(String crewId, UUID exceptPackage) {
        return laid.byCrew().getOrDefault(UUID.fromString(crewId), List.of()).stream().filter(each -> !each.packageId().equals(exceptPackage)).toList();
    }

    List<EngagedWork> engagedOf(String crewId) {
        return laid.engagedByCrew().getOrDefault(UUID.fromString(crewId), List.of());
    }

    /** Of packages that come after this one. */
    List<Placement> followersOf(UUID packageId) {
        return laid.followers().getOrDefault(packageId, List.of());
    }

    boolean isOpen(UUID packageId) {
        return work.jobs().containsKey(packageId);
    }

    List<After> afterOf(UUID packageId) {
        return work.findJob(packageId).map(job -> job.work().after()).orElse(List.of());
    }

    Place siteOf(UUID packageId) {
        return work.findJob(packageId).orElseThrow().job().site();
    }

    /** With the demand's number, since two demands may call a package alike. */
    String titleOf(UUID packageId) {
        return work.findJob(packageId).map(job -> job.open().number() + " " + job.title()).orElse("");
    }
}
