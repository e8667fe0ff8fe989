package org.millwright.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.planner.problem.Position;
import org.millwright.planner.travel.TravelTimes;

/** Counts what placements come to, over the work that is open now. */
final class PlanSums {

    private final Map<UUID, OpenJob> jobs;
    private final Map<UUID, Traveller> crews;
    private final TravelTimes travel;

    PlanSums(Map<UUID, OpenJob> jobs, Map<UUID, Traveller> crews, TravelTimes travel) {
        this.jobs = jobs;
        this.crews = crews;
        this.travel = travel;
    }

    static PlanSums of(PlanQuestion question, TravelTimes travel) {
        return new PlanSums(question.work().jobs(), question.problem().crews().stream().collect(Collectors.toMap(crew -> UUID.fromString(crew.id()), Traveller::of)), travel);
    }

    /** @param before of the published plan, to count changes against */
    PlanFigures of(Collection<Placement> placements, Collection<Placement> before) {
        var open = placements.stream().filter(each -> jobs.containsKey(each.packageId()) && crews.containsKey(each.crewId())).toList();
        var served = open.stream().map(Placement::packageId).collect(Collectors.toSet());
        Map<UUID, Long> late = new HashMap<>();
        for (var each : open) late.merge(each.packageId(), Math.max(0, each.ends().getEpochSecond() - jobs.get(each.packageId()).due().getEpochSecond()) / 60, Math::max);
        late.values().removeIf(minutes -> minutes == 0);
        int people = 0;
        long metresAcross = 0;
        for (var each : open) {
            var crew = crews.get(each.crewId());
            var job = jobs.get(each.packageId());
            if (!crew.base().localityTo(job.job().site()).isAcrossCities()) continue;
            people += crew.heads();
            metresAcross += crew.heads() * way(crew.base().position(), job.job().site().position());
        }
        return new PlanFigures(served.size(), jobs.size() - served.size(), late.size(), late.values().stream().mapToLong(Long::longValue).sum(), changed(open, before),
                people, metresAcross, metres(open));
    }

    private int changed(List<Placement> now, Collection<Placement> before) {
        return Differences.packages(before.stream().filter(each -> jobs.containsKey(each.packageId())).toList(), now).size();
    }

    private long metres(List<Placement> open) {
        Map<UUID, List<Placement>> byCrew = new HashMap<>();
        open.forEach(each -> byCrew.computeIfAbsent(each.crewId(), id -> new ArrayList<>()).add(each));
        long metres = 0;
        for (var entry : byCrew.entrySet()) {
            var crew = crews.get(entry.getKey());
            var base = crew.base().position();
            var here = base;
            entry.getValue().sort(Comparator.comparing(Placement::starts));
            for (var each : entry.getValue()) {
                var next = jobs.get(each.packageId()).job().site().position();
                metres += crew.lodges() || here.equals(next) ? way(here, next) : way(here, base) + way(base, next);
                here = next;
            }
            metres += way(here, base);
        }
        return metres;
    }

    private long way(Position from, Position to) {
        return from.equals(to) ? 0 : travel.trip(from, to).distanceMetres();
    }
}
