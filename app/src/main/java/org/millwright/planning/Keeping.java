package org.millwright.planning;

import java.util.List;
import java.util.Objects;
import org.millwright.planner.travel.GreatCircle;
import org.millwright.planning.RunWatch.Kept;
import org.millwright.planning.RunWatch.Told;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a search has found, unless a person has changed the plan meanwhile: then theirs stands. */
@Component
class Keeping {

    private final JdbcClient db;
    private final PlanRuns runs;
    private final Placements placements;
    private final UnservedLines unserved;
    private final ZonePlans plans;

    Keeping(JdbcClient db, PlanRuns runs, Placements placements, UnservedLines unserved, ZonePlans plans) {
        this.db = db;
        this.runs = runs;
        this.placements = placements;
        this.unserved = unserved;
        this.plans = plans;
    }

    Told keep(PlanRun run, PlanQuestions.Asked asked, Kept kept) {
        boolean unchanged = kept.plan() == null ? isUnchanged(run, "") : isHeld(run);
        boolean goOn = runs.beat(run.id(), kept.progress());
        if (!unchanged) return Told.PLAN_CHANGED;
        if (kept.plan() != null) write(run, asked, kept);
        return goOn ? Told.GO_ON : Told.STOP;
    }

    /** With why each that nobody does is not done; the plan is another than the one its readers saw. @return false when a person has changed it */
    boolean keepLast(PlanRun run, PlanQuestions.Asked asked, Kept kept, List<UnservedLine> lines) {
        var progress = kept.progress();
        int undone = lines.size();
        boolean unchanged = isHeld(run);
        runs.beat(run.id(), new RunProgress(progress.spentMillis(), progress.iterations(), asked.question().work().jobs().size() - undone, undone, progress.cost()));
        if (!unchanged) return false;
        write(run, asked, kept);
        unserved.replace(run.planId(), lines);
        db.sql("update zone_plan set revision = revision + 1 where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", run.planId()).update();
        return true;
    }

    private void write(PlanRun run, PlanQuestions.Asked asked, Kept kept) {
        var question = asked.question();
        var now = question.placements(Objects.requireNonNull(kept.plan()));
        placements.replace(run.planId(), now);
        unserved.keepOnly(run.planId(), now, question.work().jobs().keySet());
        plans.figures(run.planId(), PlanSums.of(question, GreatCircle.DEFAULT).of(now, asked.before()), question.work().last(), question.work().look().now());
    }

    /** The plan is held before its run is written, as by those who discard it or bring it onto another base: the other way round each would wait for the other. */
    private boolean isHeld(PlanRun run) {
        return isUnchanged(run, " for update");
    }

    private boolean isUnchanged(PlanRun run, String held) {
        return db.sql("select revision = :revision and state = 'draft' from zone_plan where zone_id = :zone and id = :id" + held).param("zone", CurrentZone.id())
                .param("id", run.planId()).param("revision", run.revision()).query(Boolean.class).optional().orElse(false);
    }
}
