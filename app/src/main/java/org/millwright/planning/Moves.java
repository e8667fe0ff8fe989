package org.millwright.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.demand.ranking.RegisterCrews;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.planner.Ranking;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.travel.GreatCircle;
import org.millwright.planning.MoveAnswer.Moved;
import org.millwright.planning.MoveAnswer.NotMoved;
import org.millwright.planning.MoveAnswer.Objection;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Bars that a person moves: judged by the rules from the register itself, pinned where they are put, released again. */
@Component
public class Moves {

    private final ZonePlans plans;
    private final PlanDrafts drafts;
    private final Placements placements;
    private final UnservedLines unserved;
    private final PlanEdits edits;
    private final OpenJobs jobs;
    private final EngagedTimes engaged;
    private final RegisterCrews crews;
    private final PlanWords words;
    private final Figures figures;
    private final Ranking ranking;
    private final ApplicationEventPublisher events;

    Moves(ZonePlans plans, PlanDrafts drafts, Placements placements, UnservedLines unserved, PlanEdits edits, OpenJobs jobs, EngagedTimes engaged, RegisterCrews crews,
          PlanWords words, Figures figures, Ranking ranking, ApplicationEventPublisher events) {
        this.plans = plans;
        this.drafts = drafts;
        this.placements = placements;
        this.unserved = unserved;
        this.edits = edits;
        this.jobs = jobs;
        this.engaged = engaged;
        this.crews = crews;
        this.words = words;
        this.figures = figures;
        this.ranking = ranking;
        this.events = events;
    }

    /**
     * On the published plan it makes a draft of the reader's, or goes on with the one they have of it.
     *
     * @throws NotFound when there is no such open package
     * @throws Refusal  when the package is engaged: that never moves
     */
    public MoveAnswer move(CurrentUser user, UUID planId, Move wanted) {
        var plan = plans.getPlan(planId);
        var own = plan.state() == PlanState.PUBLISHED ? drafts.findOfReader(user, planId) : Optional.of(plan);
        if (own.isPresent()) plans.lockDraft(own.get().id());
        var from = own.map(ZonePlan::id).orElse(planId);
        // What was supposed when a plan was published is not supposed of the draft that grows out of it.
        var supposed = own.map(draft -> edits.listEdits(draft.id())).orElse(List.of());
        var work = jobs.read(from, supposed);
        var job = work.findJob(wanted.packageId()).orElseThrow(() -> notOpen(wanted.packageId()));
        var scene = DraftScene.of(work, placements.listPlacements(from), work.context(), words.wording(work.look()), GreatCircle.DEFAULT);
        var moving = moving(scene, job, wanted);
        var asked = new LinkedHashSet<>(moving.crews());
        asked.addAll(SiteNeighbours.crewsAt(scene, job.job().site().position()));
        var register = crews.read(asked, work.last());
        var read = Supposed.of(new Problem(List.copyOf(register.crews().values()), List.of(), scene.context()), supposed);
        var then = new DraftScene(work, scene.laid(), read.context(), scene.wording(), scene.travel());
        var answer = judge(then, new MoveJudge(then, ranking, new SiteNeighbours(then, read.crews(), register.facts())), job, moving, read, wanted);
        if (!answer.objections().isEmpty()) return new NotMoved(answer.objections());
        var draft = own.map(ZonePlan::id).orElseGet(() -> drafts.begin(user, drafts.usualName(user)));
        return accept(user, draft, work, job, answer.placements());
    }

    private RuntimeException notOpen(UUID packageId) {
        var settled = engaged.listOfPackages(List.of(packageId));
        if (settled.isEmpty()) return new NotFound("package");
        var first = settled.getFirst();
        return Refusal.conflict(first.begun() ? "planning.refusal.begun" : "planning.refusal.locked", words.words().dateTime(first.starts()), words.words().dateTime(first.ends()));
    }

    /** Who will be at the package: the one that is asked for first. @param crews as many as it needs, unless there are too few */
    private record Moving(List<UUID> crews, List<Objection> objections) {}

    private Moving moving(DraftScene scene, OpenJob job, Move wanted) {
        List<UUID> now = new ArrayList<>(scene.of(job.id()).stream().map(Placement::crewId).toList());
        var others = new LinkedHashSet<>(wanted.with());
        boolean replaces = wanted.fromCrew() != null && !wanted.fromCrew().equals(wanted.crewId()) && now.contains(wanted.crewId());
        if (replaces || others.size() < wanted.with().size() || others.contains(wanted.crewId()) || !Collections.disjoint(now, others)) {
            return new Moving(now, List.of(scene.words().twice(job)));
        }
        if (!now.contains(wanted.crewId())) {
            if (wanted.fromCrew() != null) now.remove(wanted.fromCrew());
            else if (now.size() >= job.crews()) now.removeFirst();
        }
        now.remove(wanted.crewId());
        now.addFirst(wanted.crewId());
        others.stream().limit(job.crews() - now.size()).forEach(now::add);
        return new Moving(now, now.size() < job.crews() ? List.of(scene.words().crewsNeeded(job, now.size())) : List.of());
    }

    private record Judged(List<Placement> placements, List<Objection> objections) {}

    /** All crews of the package begin together, at the first working minute of the one that is moved. */
    private Judged judge(DraftScene scene, MoveJudge judge, OpenJob job, Moving moving, Problem read, Move wanted) {
        List<Objection> objections = new ArrayList<>(moving.objections());
        List<Placement> placed = new ArrayList<>();
        Optional<Crew> moved = read.findCrew(wanted.crewId().toString());
        if (moved.isEmpty()) return new Judged(placed, List.of(scene.words().crewGone()));
        long start = MoveJudge.start(moved.get(), wanted.starts(), scene.context().nowMinute());
        for (var id : moving.crews()) {
            var crew = read.findCrew(id.toString());
            if (crew.isEmpty()) {
                objections.add(scene.words().crewGone());
                continue;
            }
            var verdict = judge.judge(job, crew.get(), start);
            objections.addAll(verdict.objections());
            if (verdict.placed() != null) placed.add(verdict.placed());
        }
        return new Judged(placed, objections.stream().distinct().toList());
    }

    /** What overlaps has no open work any more, or it would have been an objection. */
    private MoveAnswer accept(CurrentUser user, UUID draft, OpenJobs.Read work, OpenJob job, List<Placement> placed) {
        List<Placement> all = new ArrayList<>(placements.listPlacements(draft).stream()
                .filter(each -> !each.packageId().equals(job.id()) && placed.stream().noneMatch(each::overlaps)).toList());
        all.addAll(placed);
        placements.replace(draft, all);
        unserved.serve(draft, job.id());
        plans.touch(user, draft);
        figures.refresh(draft, work);
        events.publishEvent(new PlanEvent.PackageMoved(CurrentZone.id(), draft, job.id(), placed.getFirst().crewId(), placed.getFirst().starts().toString()));
        return new Moved(draft, placed);
    }

    /** The planner may move the package again. */
    public void release(CurrentUser user, UUID planId, UUID packageId) {
        plans.lockDraft(planId);
        var all = placements.listPlacements(planId);
        if (all.stream().noneMatch(each -> each.packageId().equals(packageId) && each.pinned())) throw new NotFound("pin");
        placements.replace(planId, all.stream().map(each -> each.packageId().equals(packageId) ? each.pinned(false) : each).toList());
        plans.touch(user, planId);
        events.publishEvent(new PlanEvent.PinReleased(CurrentZone.id(), planId, packageId));
    }
}
