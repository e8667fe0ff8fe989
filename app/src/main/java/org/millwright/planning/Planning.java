package org.millwright.planning;

import java.time.Clock;
import java.util.UUID;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Starts and stops the searches of drafts. */
@Component
public class Planning {

    private final ZonePlans plans;
    private final PlanRuns runs;
    private final PlanJobs jobs;
    private final ZoneSettings settings;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Planning(ZonePlans plans, PlanRuns runs, PlanJobs jobs, ZoneSettings settings, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.runs = runs;
        this.jobs = jobs;
        this.settings = settings;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /** How long a search takes where nobody says otherwise. */
    public int usualSeconds() {
        return settings.intSetting(PlanSettings.SECONDS, zones.currentZone().dayOf(clock.instant()));
    }

    /**
     * @return the run
     * @throws Refusal when one is under way
     */
    public UUID start(CurrentUser user, UUID planId, int seconds) {
        var plan = plans.lockDraft(planId);
        if (runs.findLive(planId).isPresent()) throw Refusal.conflict("planning.refusal.run_under_way", plan.name());
        var id = Ids.next();
        runs.insert(user, id, plan, seconds, runs.count(planId) + 1L);
        jobs.schedule(id);
        events.publishEvent(new PlanEvent.RunAsked(CurrentZone.id(), planId, id, seconds));
        return id;
    }

    /**
     * It keeps its best so far.
     *
     * @throws Refusal when it has ended already
     */
    public void stop(CurrentUser user, UUID planId, UUID runId) {
        runs.getRun(planId, runId);
        if (!runs.askToStop(planId, runId)) throw Refusal.conflict("planning.refusal.run_over");
        events.publishEvent(new PlanEvent.RunStopped(CurrentZone.id(), planId, runId));
    }
}
