package org.millwright.planner.rule;

import java.util.List;
import java.util.Optional;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;

/** One crew put to one job at one span: what a rule judges. */
public final class Trial {

    private final CrewSheet crew;
    private final JobSheet job;
    private final Context context;
    private final Bounds bounds;
    private final Reach reach;
    private final List<Interval> elsewhere;
    private final Interval span;
    private final Obstacles obstacles;
    private final Roll roll;
    private final int refusing;
    /** Where it would lie if no way were in the way; null when none is. */
    private final Interval withoutWays;

    /**
     * @param reach     when it is taken, seen from the job's site
     * @param elsewhere when the crew does other jobs of the demand or is on the way to or from them
     * @param span      first start to last finish; nominal when it does not fit
     * @param obstacles what is in the way of a span; {@link Obstacles#NONE} when it fits
     */
    Trial(CrewSheet crew, JobSheet job, Context context, Bounds bounds, Reach reach, List<Interval> elsewhere,
          Interval span, Obstacles obstacles) {
        this(crew, job, context, bounds, reach, elsewhere, span, obstacles, null);
    }

    private Trial(CrewSheet crew, JobSheet job, Context context, Bounds bounds, Reach reach, List<Interval> elsewhere,
                  Interval span, Obstacles obstacles, Interval withoutWays) {
        this.crew = crew;
        this.job = job;
        this.context = context;
        this.bounds = bounds;
        this.reach = reach;
        this.elsewhere = elsewhere;
        this.span = span;
        this.obstacles = obstacles;
        this.roll = new Roll(crew, job, span);
        this.refusing = Rules.refusing(this);
        this.withoutWays = withoutWays;
    }

    public Crew crew() {
        return crew.crew();
    }

    public Job job() {
        return job.job();
    }

    public Context context() {
        return context;
    }

    /** First start to last finish. */
    public Interval span() {
        return span;
    }

    /** The rules that refuse, as {@link RuleCode#bit bits}; 0 when the crew may do the job at the span. */
    public int refusing() {
        return refusing;
    }

    /** Whether the span lies in a window and overlaps no booking. */
    public boolean fits() {
        return obstacles == Obstacles.NONE;
    }

    /** By how much later it begins for the way from or to a booking than it would without, and which way. */
    public Optional<Delay> delay() {
        return withoutWays == null || withoutWays.startMinute() >= span.startMinute() ? Optional.empty()
                : reach.findOnTheWay(job().id(), withoutWays).map(way -> new Delay(span.startMinute() - withoutWays.startMinute(), way));
    }

    /**
     * @param laterMinutes more than 0
     * @param way          the first that is in the way of an earlier start
     */
    public record Delay(long laterMinutes, Refusal.OnTheWay way) {
    }

    Bounds bounds() {
        return bounds;
    }

    Reach reach() {
        return reach;
    }

    Obstacles obstacles() {
        return obstacles;
    }

    Roll roll() {
        return roll;
    }

    Spans spans() {
        return new Spans(job.job(), reach.capacity(), elsewhere, false, false);
    }

    /** The same, put off by ways from an earlier one. */
    Trial putOffFrom(Interval earlier) {
        return new Trial(crew, job, context, bounds, reach, elsewhere, span, obstacles, earlier);
    }

    /** The same crew, job and bounds at a span that fits. */
    Trial at(Interval other) {
        return new Trial(crew, job, context, bounds, reach, elsewhere, other, Obstacles.NONE);
    }
}
