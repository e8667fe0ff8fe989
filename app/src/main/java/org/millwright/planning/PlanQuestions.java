package org.millwright.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.planner.Planner;
import org.millwright.planner.Reasons;
import org.millwright.planner.plan.Plan;
import org.springframework.stereotype.Component;

/** Reads what the planner is to be asked about a plan, in a transaction that only reads. */
@Component
class PlanQuestions {

    private final ZonePlans plans;
    private final Placements placements;
    private final PlanEdits edits;
    private final OpenJobs jobs;

    PlanQuestions(ZonePlans plans, Placements placements, PlanEdits edits, OpenJobs jobs) {
        this.plans = plans;
        this.placements = placements;
        this.edits = edits;
        this.jobs = jobs;
    }

    /**
     * @param placements of the plan
     * @param before     of the one it grew out of, or is set beside
     */
    record Asked(ZonePlan plan, PlanQuestion question, List<Placement> placements, List<Placement> before) {

        /** Whose crews are paid for when they change. */
        Plan incumbent() {
            return PlanQuestion.plan(before);
        }

        Plan begin() {
            return PlanQuestion.plan(placements);
        }

        /** Of a plan of the question, against what it grew out of. */
        Reasons reasons(Planner planner, Plan plan) {
            return Reasons.of(planner, question.problem(), plan, question.known(before));
        }
    }

    Asked read(UUID planId) {
        return read(planId, true);
    }

    /** Without the pins, which would let nothing else be compared: for saying why. */
    Asked readFree(UUID planId) {
        return read(planId, false);
    }

    /** The same beside another plan than the one it grew out of; null: beside none. */
    Asked readFreeBeside(UUID planId, @Nullable UUID beforeId) {
        return read(plans.getPlan(planId), beforeId, false);
    }

    private Asked read(UUID planId, boolean pinned) {
        var plan = plans.getPlan(planId);
        return read(plan, plan.baseId(), pinned);
    }

    private Asked read(ZonePlan plan, @Nullable UUID beforeId, boolean pinned) {
        var planId = plan.id();
        var supposed = edits.listEdits(planId);
        var now = placements.listPlacements(planId);
        var before = beforeId == null ? List.<Placement>of() : placements.listPlacements(beforeId);
        var work = jobs.read(planId, supposed);
        var crews = new ArrayList<>(work.look().roster().roster().crews());
        return new Asked(plan, PlanQuestion.of(work, crews, supposed, now.stream().filter(each -> pinned && each.pinned()).toList()), now, before);
    }
}
