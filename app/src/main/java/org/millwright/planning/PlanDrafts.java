package org.millwright.planning;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** PlanDrafts begin, suppose and end. */
@Component
public class PlanDrafts {

    private final ZonePlans plans;
    private final Placements placements;
    private final UnservedLines unserved;
    private final PlanEdits edits;
    private final PlanRuns runs;
    private final PlanWords words;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanDrafts(ZonePlans plans, Placements placements, UnservedLines unserved, PlanEdits edits, PlanRuns runs, PlanWords words, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.placements = placements;
        this.unserved = unserved;
        this.edits = edits;
        this.runs = runs;
        this.words = words;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /** A draft that begins as the published plan, or empty where there is none. */
    public UUID begin(CurrentUser user, String name) {
        var base = plans.findPublished().orElse(null);
        var id = Ids.next();
        var today = zones.currentZone().dayOf(clock.instant());
        plans.insert(id, base, name, today, user.membershipId());
        if (base != null) {
            placements.copy(base.id(), id);
            unserved.copy(base.id(), id);
        }
        events.publishEvent(new PlanEvent.DraftBegun(CurrentZone.id(), id, name));
        return id;
    }

    /** By who begins it, and when. */
    public String usualName(CurrentUser user) {
        return words.words().t("planning.draft.name", user.name(), words.words().date(clock.instant()));
    }

    /** The draft of a published plan that its reader changed last. */
    Optional<ZonePlan> findOfReader(CurrentUser user, UUID publishedId) {
        return plans.listDrafts().stream().filter(draft -> draft.madeBy().equals(user.membershipId()) && publishedId.equals(draft.baseId())).findFirst();
    }

    public void discard(CurrentUser user, UUID planId) {
        plans.lockDraft(planId);
        runs.findLive(planId).ifPresent(run -> runs.askToStop(planId, run.id()));
        plans.end(planId, PlanState.DISCARDED);
        events.publishEvent(new PlanEvent.DraftDiscarded(CurrentZone.id(), planId));
    }

    /** What follows is seen after the next search. */
    public void suppose(CurrentUser user, UUID planId, PlanEdit edit) {
        plans.lockDraft(planId);
        edits.insert(user, planId, edit);
        plans.touch(user, planId);
        events.publishEvent(new PlanEvent.EditMade(CurrentZone.id(), planId, edit.id(), edit.getClass().getSimpleName()));
    }

    /**
     * Work that was only supposed goes with it.
     *
     * @throws Refusal when the plan is a draft no more
     */
    public void dropEdit(CurrentUser user, UUID planId, UUID editId) {
        plans.lockDraft(planId);
        if (!edits.delete(planId, editId)) throw new NotFound("edit");
        placements.removePackage(planId, editId);
        plans.touch(user, planId);
        events.publishEvent(new PlanEvent.EditDropped(CurrentZone.id(), planId, editId));
    }
}
