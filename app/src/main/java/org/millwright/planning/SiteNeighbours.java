package org.millwright.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.demand.ranking.CrewLabel;
import org.millwright.directory.CrewFacts;
import org.millwright.planner.Roster;
import org.millwright.planner.SiteHours;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planning.MoveAnswer.Objection;

/** Whom a crew would meet at a site: one in split shift is alone there at the hours it works (错时作业). */
final class SiteNeighbours {

    private final DraftScene scene;
    private final Map<String, Crew> crews;
    private final Map<String, CrewFacts> facts;
    private final Map<Position, SiteHours> known = new HashMap<>();

    /**
     * @param crews as far as they can be judged, at least those at the sites that are asked about
     * @param facts of them, for their names
     */
    SiteNeighbours(DraftScene scene, Collection<Crew> crews, Map<String, CrewFacts> facts) {
        this.scene = scene;
        this.facts = facts;
        this.crews = crews.stream().collect(Collectors.toMap(Crew::id, crew -> crew));
    }

    /** Who has work at the site, engaged or placed. */
    static List<UUID> crewsAt(DraftScene scene, Position site) {
        return Stream.concat(scene.placements().stream().filter(each -> scene.siteOf(each.packageId()).position().equals(site)).map(Placement::crewId),
                scene.work().engaged().stream().filter(each -> each.site().position().equals(site)).map(EngagedWork::crewId)).distinct().toList();
    }

    /** @param crew as it stands at the site */
    Optional<Objection> objection(OpenJob job, Crew crew, Interval span) {
        if (!scene.context().entryControlled()) return Optional.empty();
        long alone = crew.controlStatus().splitShiftUntilMinute();
        if (job.crews() > 1 && alone > span.startMinute()) return Optional.of(scene.words().aloneOfSeveral(job, alone));
        var hours = known.computeIfAbsent(job.job().site().position(), site -> hours(job));
        return hours.shared(asPackage(job), crew, span).map(shared -> scene.words().beside(titleOf(shared.with()), name(shared.with().crewId()), freeAgain(crew, shared.with(), job)));
    }

    private long freeAgain(Crew crew, Assignment with, OpenJob job) {
        return Math.max(crew.controlStatus().splitShiftUntilMinute(), standing(job, crews.get(with.crewId())).controlStatus().splitShiftUntilMinute());
    }

    private Crew standing(OpenJob job, Crew crew) {
        return scene.work().look().standingAt(job.site(), Roster.of(List.of(crew))).crews().iterator().next();
    }

    private SiteHours hours(OpenJob at) {
        var site = at.job().site().position();
        var there = crewsAt(scene, site).stream().map(id -> crews.get(id.toString())).filter(java.util.Objects::nonNull).map(crew -> standing(at, crew)).toList();
        var ids = there.stream().map(Crew::id).collect(Collectors.toSet());
        Map<String, WorkPackage> packages = new HashMap<>();
        List<Assignment> assignments = new ArrayList<>();
        for (var each : scene.placements()) {
            if (!ids.contains(each.crewId().toString()) || !scene.siteOf(each.packageId()).position().equals(site)) continue;
            packages.put(each.packageId().toString(), asPackage(scene.work().findJob(each.packageId()).orElseThrow()));
            assignments.add(new Assignment(each.packageId().toString(), each.crewId().toString(), PlanQuestion.span(each)));
        }
        for (var each : scene.work().engaged()) {
            if (!ids.contains(each.crewId().toString()) || !each.site().position().equals(site)) continue;
            each.asPackage(crews.get(each.crewId().toString())).forEach(it -> {
                packages.put(it.id(), it);
                assignments.add(each.asAssignment());
            });
        }
        return SiteHours.of(new Problem(there, List.copyOf(packages.values()), scene.context()), new Plan(assignments, List.of()));
    }

    /** What comes before is asked about elsewhere. */
    private static WorkPackage asPackage(OpenJob job) {
        return WorkPackage.of(job.job().withPredecessors(List.of())).withCrews(job.crews());
    }

    private String titleOf(Assignment it) {
        return scene.work().engaged().stream().filter(each -> each.id().equals(it.packageId())).map(EngagedWork::title).findFirst()
                .orElseGet(() -> scene.titleOf(UUID.fromString(it.packageId())));
    }

    private String name(String crewId) {
        var crew = facts.get(crewId);
        return crew == null ? "" : new CrewLabel(crew.crewId(), crew.name(), crew.installer().id(), crew.installer().name(), crew.dayPriceFen()).full();
    }
}
