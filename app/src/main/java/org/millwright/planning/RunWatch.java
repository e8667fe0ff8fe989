package org.millwright.planning;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.millwright.planner.Watch;
import org.millwright.planner.plan.Plan;

/** Looks on at one search: tells the run's row of it about once a second, has better plans kept every few, and learns there when to end. */
final class RunWatch implements Watch {

    private static final long BEAT_NANOS = 1_000_000_000L;
    private static final long KEEP_NANOS = 3_000_000_000L;

    /**
     * What is to be kept.
     *
     * @param plan null: nothing better since the last time
     */
    record Kept(RunProgress progress, @Nullable Plan plan) {}

    /** What became of it. */
    enum Told { GO_ON, STOP, PLAN_CHANGED }

    private final PlanRun run;
    private final PlanQuestions.Asked asked;
    private final Function<Kept, Told> keeping;
    private final BooleanSupplier leaving;
    private final LongSupplier nanos;
    private final long begun;
    private long lastBeat;
    private long lastKept;
    private long iterations;
    private int crewsLacking;
    private long cost;
    private boolean better;
    private boolean building;
    private @Nullable Set<String> unlooked;
    private Told told = Told.GO_ON;

    RunWatch(PlanRun run, PlanQuestions.Asked asked, Function<Kept, Told> keeping, BooleanSupplier leaving, LongSupplier nanos) {
        this.run = run;
        this.asked = asked;
        this.keeping = keeping;
        this.leaving = leaving;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.lastBeat = begun - BEAT_NANOS;
        this.lastKept = begun - KEEP_NANOS;
    }

    @Override
    public void better(long iteration, int unserved, long cost) {
        this.crewsLacking = unserved;
        this.cost = cost;
        this.better = true;
    }

    @Override
    public void building(int looked, int crews) {
        building = true;
        crewsLacking = crews - looked;
        if (isBeatDue()) tell(null);
    }

    @Override
    public void cut(Set<String> unlooked) {
        this.unlooked = unlooked;
    }

    @Override
    public void reading(long iteration, Supplier<Plan> best) {
        boolean first = building;               // the first plan is told of at once
        building = false;
        iterations = iteration;
        if (!isBeatDue() && !first) return;
        boolean due = better && lastBeat - lastKept >= KEEP_NANOS;
        tell(due ? best.get() : null);
    }

    private boolean isBeatDue() {
        long now = nanos.getAsLong();
        if (now - lastBeat < BEAT_NANOS) return false;
        lastBeat = now;
        return true;
    }

    private void tell(@Nullable Plan plan) {
        var answer = keeping.apply(new Kept(progress(), plan));
        if (plan != null) {
            lastKept = nanos.getAsLong();
            better = false;
        }
        if (answer != Told.GO_ON) told = answer;
    }

    /** Whatever the time; nothing but the time spent where the search was left before it had a plan of its own. */
    void keep(Plan best) {
        tell(better && !isHalfBuilt() ? best : null);
    }

    /** Left while it made its first plan, asked to or out of time. */
    boolean isHalfBuilt() {
        return unlooked != null;
    }

    /** Packages that the first plan was left before, and for which not every crew was asked; none where it was finished. */
    Set<String> unlooked() {
        return unlooked == null ? Set.of() : unlooked;
    }

    Kept kept(Plan best) {
        return new Kept(progress(), best);
    }

    /** Packages by the number of crews that are lacking: as near as the search itself counts. */
    private RunProgress progress() {
        long spent = run.spentMillis() + (nanos.getAsLong() - begun) / 1_000_000;
        int all = asked.question().work().jobs().size();
        return new RunProgress(spent, run.iterations() + iterations, Math.max(0, all - crewsLacking), Math.min(all, crewsLacking), cost);
    }

    boolean isOver() {
        return told != Told.GO_ON || leaving.getAsBoolean();
    }

    boolean isStopped() {
        return told == Told.STOP;
    }

    boolean isPlanChanged() {
        return told == Told.PLAN_CHANGED;
    }
}
