package org.millwright.planner.problem;

/**
 * What is known of a crew's entry under control (防疫状态): not why, only when.
 *
 * @param admission            admitted (perhaps later), refused, or not known
 * @param clearedFromMinute    when admitted: the earliest minute the crew may set out for the site (end of quarantine,
 *                             arrival of a result); {@link Interval#OPEN_START} when nothing is waited for
 * @param splitShiftUntilMinute until then the crew may work only alone and at other hours (错时作业);
 *                             {@link Interval#OPEN_START} when it need not, {@link Interval#OPEN_END} when always
 * @param reportedMinute       when the status was last confirmed; {@link Interval#OPEN_START} when never
 */
public record ControlStatus(Admission admission, long clearedFromMinute, long splitShiftUntilMinute,
                            long reportedMinute) {

    public enum Admission { ADMITTED, REFUSED, UNKNOWN }

    /** Nobody has reported one: the crew is not excluded, its rank carries a warning. */
    public static final ControlStatus MISSING = new ControlStatus(Admission.UNKNOWN, Interval.OPEN_START,
            Interval.OPEN_START, Interval.OPEN_START);

    public ControlStatus {
        Bound.present("ControlStatus", "admission", admission);
        Bound.minuteOrOpen("ControlStatus", "clearedFromMinute", clearedFromMinute);
        Bound.minuteOrOpen("ControlStatus", "splitShiftUntilMinute", splitShiftUntilMinute);
        Bound.minuteOrOpen("ControlStatus", "reportedMinute", reportedMinute);
        if (clearedFromMinute == Interval.OPEN_END) {
            throw new IllegalArgumentException(
                    "ControlStatus: clearedFromMinute is open, must be finite; who is never cleared is REFUSED");
        }
        if (reportedMinute == Interval.OPEN_END) {
            throw new IllegalArgumentException("ControlStatus: reportedMinute is open, must be finite or OPEN_START");
        }
    }

    /** May come at once, reported at the minute. */
    public static ControlStatus admitted(long reportedMinute) {
        return new ControlStatus(Admission.ADMITTED, Interval.OPEN_START, Interval.OPEN_START, reportedMinute);
    }

    /** May come from a minute on, reported at the minute. */
    public static ControlStatus admittedFrom(long clearedFromMinute, long reportedMinute) {
        return new ControlStatus(Admission.ADMITTED, clearedFromMinute, Interval.OPEN_START, reportedMinute);
    }

    /** May not come, reported at the minute. */
    public static ControlStatus refused(long reportedMinute) {
        return new ControlStatus(Admission.REFUSED, Interval.OPEN_START, Interval.OPEN_START, reportedMinute);
    }

    /** Whether it works in split shift at the minute. */
    public boolean isInSplitShiftAt(long minute) {
        return minute < splitShiftUntilMinute;
    }

    /** The same with split shift until the minute. */
    public ControlStatus withSplitShiftUntil(long untilMinute) {
        return new ControlStatus(admission, clearedFromMinute, untilMinute, reportedMinute);
    }
}
