package org.millwright.planning;

import java.time.Clock;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a search in its row, and tells who asked for it. */
@Component
class RunEnds {

    private final PlanRuns runs;
    private final ZonePlans plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunEnds(PlanRuns runs, ZonePlans plans, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /** Of one that had ended before nobody hears again. */
    void end(PlanRun run, RunState state, RunEnding ending) {
        if (!runs.end(run.id(), state, ending)) return;
        var plan = plans.getPlan(run.planId());
        events.publishEvent(new PlanRunEnded(CurrentZone.id(), run.planId(), run.id(), run.askedBy(), plan.name(), ending, plan.figures().served(), plan.figures().unserved(),
                clock.instant()));
    }
}
