package org.millwright.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.demand.ranking.Minutes;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;

/**
 * What the planner is asked: the zone's open work and crews, with what a draft supposes and has pinned. Ids are texts there and times minutes.
 *
 * @param pinned packages that stay where a person has put them
 */
record PlanQuestion(OpenJobs.Read work, Problem problem, Set<UUID> pinned) {

    /** A pin outweighs all else, so that no other package takes its place. */
    private static final int PIN_WEIGHT = 1_000;

    /** Who is gone or kept out holds no pin, for it would only leave the work undone. */
    static PlanQuestion of(OpenJobs.Read work, Collection<Crew> crews, List<PlanEdit> edits, Collection<Placement> pins) {
        boolean controlled = work.context().entryControlled();
        var known = crews.stream().filter(crew -> !controlled || crew.controlStatus().admission() != ControlStatus.Admission.REFUSED).map(Crew::id).collect(Collectors.toSet());
        long begins = work.context().nowMinute();
        Map<String, Crew> byId = crews.stream().collect(Collectors.toMap(Crew::id, crew -> crew));
        Map<UUID, List<Placement>> pinned = new HashMap<>();
        for (var pin : pins) if (known.contains(pin.crewId().toString()) && !isLapsed(pin, begins) && !isOut(pin, edits) && !isOutOfTurn(pin, work, byId.get(pin.crewId().toString()))) pinned.computeIfAbsent(pin.packageId(), id -> new ArrayList<>()).add(pin);
        pinned.keySet().retainAll(work.jobs().keySet());
        var packages = work.jobs().values().stream().map(job -> engine(job, work.jobs().keySet(), pinned.getOrDefault(job.id(), List.of()))).toList();
        var problem = new Problem(List.copyOf(crews), packages, work.context());
        return new PlanQuestion(work, withEngaged(Supposed.of(problem, edits), work), Set.copyOf(pinned.keySet()));
    }

    /** Nothing that is supposed lets go of what is engaged. */
    private static Problem withEngaged(Problem problem, OpenJobs.Read work) {
        Map<String, Crew> crews = problem.crews().stream().collect(Collectors.toMap(Crew::id, crew -> crew));
        var all = new ArrayList<>(problem.packages());
        for (var each : work.engaged()) {
            var crew = crews.get(each.crewId().toString());
            if (crew != null) all.addAll(each.asPackage(crew));
        }
        return problem.withPackages(all);
    }

    /** Nobody was engaged for it in time, so it is neither under way nor a wish that can be granted any more: the package is as free as any. */
    private static boolean isLapsed(Placement pin, long begins) {
        return Minutes.of(pin.starts()) < begins;
    }

    /** Who supposes that a crew is out asks who else would do its work. */
    private static boolean isOut(Placement pin, List<PlanEdit> edits) {
        return edits.stream().anyMatch(edit -> edit instanceof PlanEdit.CrewOut it && it.crewId().equals(pin.crewId()) && it.from().isBefore(pin.ends()) && it.until().isAfter(pin.starts()));
    }

    /** It would begin when the site is not its crew's. */
    private static boolean isOutOfTurn(Placement pin, OpenJobs.Read work, Crew crew) {
        long starts = Minutes.of(pin.starts());
        return work.findJob(pin.packageId()).flatMap(job -> job.job().turnsOf(crew)).filter(hours -> hours.nextWorkingMinute(starts) != starts).isPresent();
    }

    private static WorkPackage engine(OpenJob job, Set<UUID> asked, List<Placement> pins) {
        var one = WorkPackage.of(among(job.job(), asked)).withCrews(job.crews()).withDue(Minutes.notBefore(job.due()))
                .withNever(job.barred().stream().map(UUID::toString).collect(Collectors.toSet()));
        if (pins.isEmpty()) return one;
        var start = job.job().hasFixedStart() ? job.job().fixedStartMinute() : Minutes.of(pins.getFirst().starts());
        var held = one.withWeight(PIN_WEIGHT).withJob(one.job().withFixedStart(start));
        boolean barred = pins.stream().anyMatch(pin -> job.barred().contains(pin.crewId()));
        return barred || pins.size() < job.crews() ? held : held.withOnly(pins.stream().map(pin -> pin.crewId().toString()).collect(Collectors.toSet()));
    }

    /** What comes before and is settled says by itself, in the job's ready time, when it is over. */
    static Job among(Job job, Set<UUID> asked) {
        return job.withPredecessors(job.predecessors().stream().filter(before -> asked.contains(UUID.fromString(before.jobId()))).toList());
    }

    static Plan plan(Collection<Placement> placements) {
        return new Plan(placements.stream().map(each -> new Assignment(each.packageId().toString(), each.crewId().toString(), span(each))).toList(), List.of());
    }

    /** As far as the problem still knows crews and work, with what is engaged and with what nobody does. */
    Plan known(Collection<Placement> placements) {
        var crews = problem.crews().stream().map(Crew::id).collect(Collectors.toSet());
        var served = new ArrayList<>(plan(placements.stream().filter(each -> work.jobs().containsKey(each.packageId()) && crews.contains(each.crewId().toString())).toList()).assignments());
        served.addAll(engaged());
        var ids = served.stream().map(Assignment::packageId).collect(Collectors.toSet());
        return new Plan(served, problem.packages().stream().map(WorkPackage::id).filter(id -> !ids.contains(id)).toList());
    }

    private List<Assignment> engaged() {
        return problem.packages().stream().filter(WorkPackage::settled).map(each -> {
            var crew = problem.findCrew(each.only().iterator().next()).orElseThrow();
            return new Assignment(each.id(), crew.id(), each.spanOf(crew, each.job().fixedStartMinute()).orElseThrow());
        }).toList();
    }

    /** And not engaged. */
    boolean isOpen(String packageId) {
        return !packageId.contains(":");
    }

    /** With the demand's number, since two demands may call a package alike. */
    String titleOf(String packageId) {
        if (isOpen(packageId)) return work.findJob(UUID.fromString(packageId)).map(job -> job.open().number() + " " + job.title()).orElse("");
        return work.engaged().stream().filter(each -> each.id().equals(packageId)).map(EngagedWork::title).findFirst().orElse("");
    }

    static Interval span(Placement it) {
        return new Interval(Minutes.of(it.starts()), Minutes.notBefore(it.ends()));
    }

    List<Placement> placements(Plan plan) {
        return plan.assignments().stream().filter(each -> isOpen(each.packageId())).map(each -> {
            var id = UUID.fromString(each.packageId());
            return new Placement(id, UUID.fromString(each.crewId()), Minutes.at(each.span().startMinute()), Minutes.at(each.span().endMinute()), pinned.contains(id));
        }).toList();
    }

    Optional<Crew> findCrew(UUID id) {
        return problem.findCrew(id.toString());
    }
}
