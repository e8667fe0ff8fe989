package org.millwright.planner.rule;

import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;

/**
 * The earliest a crew may start a job, by what holds it back. Each minute is {@link Interval#OPEN_START} when that does
 * not hold it back.
 *
 * @param arrivalMinute    equipment ready, the job before finished, and on site if it sets out now
 * @param clearedMinute    on site if it sets out when cleared
 * @param splitShiftMinute end of split shift, where the job does not allow it; {@link Interval#OPEN_END} for never
 * @param travelMinutes    counted in the first two
 */
public record Bounds(long arrivalMinute, long clearedMinute, long splitShiftMinute, long travelMinutes) {

    /**
     * @param travelMinutes   from base to the demand's first site
     * @param notBeforeMinute on site after the job before, or {@link Interval#OPEN_START}
     */
    static Bounds of(Crew crew, Job job, Context context, long travelMinutes, long notBeforeMinute) {
        long arrival = Math.max(Math.max(job.readyMinute(), notBeforeMinute), context.nowMinute() + travelMinutes);
        if (!context.entryControlled()) {
            return new Bounds(arrival, Interval.OPEN_START, Interval.OPEN_START, travelMinutes);
        }
        ControlStatus status = crew.controlStatus();
        long cleared = status.clearedFromMinute();
        return new Bounds(arrival, cleared == Interval.OPEN_START ? cleared : cleared + travelMinutes,
                job.splitShiftAllowed() ? Interval.OPEN_START : status.splitShiftUntilMinute(), travelMinutes);
    }

    /** The earliest start, all considered. */
    long startMinute() {
        return Math.max(Math.max(arrivalMinute, clearedMinute), splitShiftMinute);
    }

    /** The same for a crew that could never start: what keeps it out for ever is left aside. */
    long nominalMinute() {
        return splitShiftMinute == Interval.OPEN_END ? Math.max(arrivalMinute, clearedMinute) : startMinute();
    }
}
