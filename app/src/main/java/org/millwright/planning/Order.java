package org.millwright.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.millwright.demand.WorkPackage.After;
import org.millwright.demand.ranking.Minutes;
import org.millwright.planner.problem.Interval;
import org.millwright.planning.MoveAnswer.Objection;

/** What must come before a package is over before it begins, and what comes after begins when it is over; as far as both are open. */
record Order(DraftScene scene) {

    List<Objection> objections(OpenJob job, Interval span) {
        List<Objection> objections = new ArrayList<>();
        for (After after : job.work().after()) {
            if (scene.isOpen(after.packageId())) before(job, after, span, objections);
        }
        for (var placed : scene.followersOf(job.id())) {
            for (After after : scene.afterOf(placed.packageId())) {
                if (after.packageId().equals(job.id()) && Minutes.of(placed.starts()) < span.endMinute() + after.lagMinutes()) {
                    objections.add(scene.words().successor(placed.packageId(), span.endMinute() + after.lagMinutes(), Minutes.of(placed.starts())));
                }
            }
        }
        return objections.stream().distinct().toList();
    }

    private void before(OpenJob job, After after, Interval span, List<Objection> objections) {
        var placed = scene.of(after.packageId());
        if (placed.isEmpty()) {
            objections.add(scene.words().beforeIsUndone(after.packageId()));
            return;
        }
        long soonest = placed.stream().mapToLong(it -> Minutes.notBefore(it.ends())).max().orElseThrow() + after.lagMinutes();
        if (soonest > span.startMinute()) objections.add(scene.words().predecessor(after.packageId(), soonest, span.startMinute()));
    }

}
