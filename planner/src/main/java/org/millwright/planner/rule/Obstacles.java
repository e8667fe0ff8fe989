package org.millwright.planner.rule;

import org.millwright.planner.problem.Interval;

/**
 * What keeps a span from fitting. Each is tried after those before it, and leaves them out where they refuse already: a
 * window too short for the shifts is not blamed on bookings, and bookings are blamed only where the crew would fit
 * without them. So at least one is true whenever no span fits.
 *
 * @param window     the shifts leave too few minutes in every window, even were the crew cleared and free
 * @param start      the job must begin at one minute, and the crew cannot
 * @param clearance  clearance comes too late
 * @param splitShift the end of split shift comes too late
 * @param turns      it would fit were the site not shared in turn
 * @param bookings   bookings leave no gap
 */
public record Obstacles(boolean window, boolean start, boolean clearance, boolean splitShift, boolean turns, boolean bookings) {

    /** The span fits. */
    public static final Obstacles NONE = new Obstacles(false, false, false, false, false, false);

    /** @param whole without turns at the site; the same where it has none */
    static Obstacles of(Spans spans, Spans whole, Bounds bounds) {
        Spans free = spans.ignoringBookings();
        long from = bounds.arrivalMinute();
        if (free.findFrom(from).isEmpty()) {
            if (whole != spans && whole.ignoringBookings().findFrom(from).isPresent()) {
                return new Obstacles(false, false, false, false, true, false);
            }
            boolean start = !spans.mayStart(from);
            return new Obstacles(!start, start, false, false, false, false);
        }
        boolean clearance = bounds.clearedMinute() > from && free.findFrom(bounds.clearedMinute()).isEmpty();
        from = clearance ? from : Math.max(from, bounds.clearedMinute());
        boolean splitShift = bounds.splitShiftMinute() > from
                && (bounds.splitShiftMinute() == Interval.OPEN_END
                        || free.findFrom(bounds.splitShiftMinute()).isEmpty());
        from = splitShift ? from : Math.max(from, bounds.splitShiftMinute());
        return new Obstacles(false, false, clearance, splitShift, false, spans.findFrom(from).isEmpty());
    }
}
