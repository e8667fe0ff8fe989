package org.millwright.planner.rule;

import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;

/**
 * One crew put to one job at one span.
 *
 * @param crew      who
 * @param job       what
 * @param context   when, and whether entry is controlled
 * @param bounds    what keeps the crew from starting earlier
 * @param span      first start to last finish; nominal when it does not fit
 * @param obstacles what is in the way of a span; {@link Obstacles#NONE} when the span fits
 */
public record Trial(Crew crew, Job job, Context context, Bounds bounds, Interval span, Obstacles obstacles) {

    /** Whether the span lies in a window and overlaps no booking. */
    public boolean fits() {
        return obstacles == Obstacles.NONE;
    }

    Spans spans() {
        return new Spans(job, crew.capacity());
    }
}
