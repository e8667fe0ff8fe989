package org.millwright.planning;

import java.util.List;
import java.util.UUID;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings a draft whose base is not what is published any more onto what is, without losing anything that its officer did. */
@Component
public class Rebasing {

    private final ZonePlans plans;
    private final Placements placements;
    private final UnservedLines unserved;
    private final PlanEdits edits;
    private final PlanRuns runs;
    private final RunEnds ends;
    private final OpenJobs jobs;
    private final Figures figures;
    private final Planning planning;
    private final ApplicationEventPublisher events;

    Rebasing(ZonePlans plans, Placements placements, UnservedLines unserved, PlanEdits edits, PlanRuns runs, RunEnds ends, OpenJobs jobs, Figures figures, Planning planning,
             ApplicationEventPublisher events) {
        this.plans = plans;
        this.placements = placements;
        this.unserved = unserved;
        this.edits = edits;
        this.runs = runs;
        this.ends = ends;
        this.jobs = jobs;
        this.figures = figures;
        this.planning = planning;
        this.events = events;
    }

    /**
     * What the draft changed is laid over what is published now; what it supposes stays. What the two have at odds a search mends.
     *
     * @return the search
     * @throws Refusal when the draft stands on what is published
     */
    public UUID rebase(CurrentUser user, UUID planId, int seconds) {
        var draft = plans.lockDraft(planId);
        var published = plans.findPublished().filter(plan -> !plan.id().equals(draft.baseId())).orElseThrow(() -> Refusal.conflict("planning.refusal.on_base", draft.name()));
        var work = jobs.read(planId, edits.listEdits(planId));
        var base = draft.baseId() == null ? List.<Placement>of() : placements.listPlacements(draft.baseId());
        var merged = Differences.merged(base, placements.listPlacements(published.id()), placements.listPlacements(planId)).stream()
                .filter(each -> work.jobs().containsKey(each.packageId())).toList();
        runs.findLive(planId).ifPresent(run -> ends.end(run, RunState.STOPPED, RunEnding.PLAN_CHANGED));
        placements.replace(planId, merged);
        unserved.keepOnly(planId, merged, work.jobs().keySet());
        plans.rebase(planId, published.id());
        plans.touch(user, planId);
        figures.refresh(planId, work);
        events.publishEvent(new PlanEvent.Rebased(CurrentZone.id(), planId, published.id()));
        return planning.start(user, planId, seconds);
    }
}
