package org.millwright.planning;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.millwright.planner.Planner;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.stop.Stop;
import org.millwright.tenancy.ZoneJobs.NodeBusy;
import org.millwright.tenancy.ZoneJobs.NodeStopping;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches for a better plan, outside any transaction, and keeps the best it has found every few seconds and at its end. */
@Component
class RunWork {

    /** Of the scheduler's threads the rest stays for deadlines, mails and sealing, however many searches are asked for. */
    static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** So long a first plan may take though less was asked for: of half a one people would read that nobody can do the rest. */
    private static final Duration FIRST_PLAN = Duration.ofSeconds(20);

    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Planner planner;
    private final PlanQuestions questions;
    private final PlanRuns runs;
    private final Keeping keeping;
    private final RunEnds ends;
    private final TransactionTemplate reading;
    private final TransactionTemplate changing;

    RunWork(Planner planner, PlanQuestions questions, PlanRuns runs, Keeping keeping, RunEnds ends, PlatformTransactionManager transactions) {
        this.planner = planner;
        this.questions = questions;
        this.runs = runs;
        this.keeping = keeping;
        this.ends = ends;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.changing = new TransactionTemplate(transactions);
    }

    /**
     * @param leaving whether the node is being stopped
     * @throws NodeBusy when as many searches run here as may; this one stays queued
     */
    void run(UUID runId, BooleanSupplier leaving) {
        if (!turns.tryAcquire()) throw new NodeBusy();
        try {
            takeUp(runId, leaving);
        } finally {
            turns.release();
        }
    }

    private void takeUp(UUID runId, BooleanSupplier leaving) {
        var taken = changing.execute(status -> runs.takeUp(runId));
        if (taken == null || taken.isEmpty()) return;
        var run = taken.get();
        var asked = reading.execute(status -> questions.read(run.planId()));
        if (asked == null || !asked.plan().isDraft() || asked.plan().revision() != run.revision()) {
            end(run, RunState.STOPPED, RunEnding.PLAN_CHANGED);
            return;
        }
        search(run, asked, leaving);
    }

    private void search(PlanRun run, PlanQuestions.Asked asked, BooleanSupplier leaving) {
        var watch = new RunWatch(run, asked, kept -> changing.execute(status -> keeping.keep(run, asked, kept)), leaving, System::nanoTime);
        var best = plan(run, asked, watch);
        if (watch.isPlanChanged()) {
            end(run, RunState.STOPPED, RunEnding.PLAN_CHANGED);
        } else if (leaving.getAsBoolean()) {
            watch.keep(best);
            throw new NodeStopping();
        } else {
            finish(run, asked, better(asked, best, watch), watch);
        }
    }

    /** A half-built one only where it does more than what is kept. */
    private static Plan better(PlanQuestions.Asked asked, Plan best, RunWatch watch) {
        if (!watch.isHalfBuilt()) return best;
        var known = asked.question().known(asked.placements());
        return known.assignments().size() >= best.assignments().size() ? known : best;
    }

    /** What it had kept where nothing is left to search with: who asked for a minute is given no more of it after a restart. */
    private Plan plan(PlanRun run, PlanQuestions.Asked asked, RunWatch watch) {
        long left = run.seconds() * 1_000L - run.spentMillis();
        if (run.stopAsked() || left <= 0) return asked.question().known(asked.placements());
        var stop = Stop.after(Duration.ofMillis(left), FIRST_PLAN, System::nanoTime).orWhen(watch::isOver);
        return planner.replan(asked.question().problem(), asked.incumbent(), asked.begin(), stop, run.seed(), watch);
    }

    /** The last best and the run's end are one change: nobody finds the one without the other. */
    private void finish(PlanRun run, PlanQuestions.Asked asked, Plan best, RunWatch watch) {
        List<UnservedLine> unserved = Unserving.lines(asked.question(), asked.reasons(planner, best), unlooked(asked, best, watch));
        boolean stopped = run.stopAsked() || watch.isStopped();
        changing.executeWithoutResult(status -> {
            if (!keeping.keepLast(run, asked, watch.kept(best), unserved)) ends.end(run, RunState.STOPPED, RunEnding.PLAN_CHANGED);
            else if (stopped) ends.end(run, RunState.STOPPED, RunEnding.ASKED);
            else ends.end(run, RunState.FINISHED, RunEnding.DONE);
        });
    }

    /** Of a plan that was kept from before nobody knows any more what was looked at for it. */
    private static Set<String> unlooked(PlanQuestions.Asked asked, Plan best, RunWatch watch) {
        return watch.isHalfBuilt() && best.equals(asked.question().known(asked.placements())) ? Set.copyOf(best.unserved()) : watch.unlooked();
    }

    void fail(UUID runId) {
        changing.executeWithoutResult(status -> runs.findRun(runId).ifPresent(run -> ends.end(run, RunState.FAILED, RunEnding.TROUBLE)));
    }

    private void end(PlanRun run, RunState state, RunEnding ending) {
        changing.executeWithoutResult(status -> ends.end(run, state, ending));
    }
}
