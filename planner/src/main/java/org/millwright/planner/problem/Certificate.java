package org.millwright.planner.problem;

/**
 * A person's certificate (证书).
 *
 * @param kind            what it is for, a code such as {@code Q2}
 * @param validity        from issue to expiry
 * @param reviewDueMinute when the next review is due, {@link Interval#OPEN_END} where none is asked; from then on the
 *                        certificate does not count
 */
public record Certificate(String kind, Interval validity, long reviewDueMinute) {

    public Certificate {
        Bound.named("Certificate", "kind", kind);
        Bound.present("Certificate " + kind, "validity", validity);
        Bound.minuteOrOpen("Certificate " + kind, "reviewDueMinute", reviewDueMinute);
    }

    public Certificate(String kind, Interval validity) {
        this(kind, validity, Interval.OPEN_END);
    }

    /** The minute from which it no longer counts: expiry or the due review, whichever comes first. */
    public long untilMinute() {
        return Math.min(validity.endMinute(), reviewDueMinute);
    }
}
