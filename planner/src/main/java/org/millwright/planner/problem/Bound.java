package org.millwright.planner.problem;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Refuses values outside their bounds with one sentence that names the record, the component, the value and the bound.
 * Every record of a problem is checked here on construction, so that the engine may trust what it reads.
 */
public final class Bound {

    /** Finite minutes lie within ±10⁹ (about 1,900 years), so that sums of a few of them never overflow a long. */
    public static final long FINITE_MINUTES = 1_000_000_000L;

    private Bound() {
    }

    /** Returns the value, or throws {@link IllegalArgumentException} when it is null. */
    public static <T> T present(String record, String component, T value) {
        if (value == null) {
            throw new IllegalArgumentException(record + ": " + component + " is missing");
        }
        return value;
    }

    /** Returns the text, or throws {@link IllegalArgumentException} when it is null or blank. */
    public static String named(String record, String component, String value) {
        if (present(record, component, value).isBlank()) {
            throw new IllegalArgumentException(record + ": " + component + " is blank, must have at least 1 character");
        }
        return value;
    }

    /** Returns the value, or throws {@link IllegalArgumentException} when it is not within [least, most]. */
    public static long within(String record, String component, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    record + ": " + component + " is " + value + ", must be "
                            + (least == most ? "" + least : "from " + least + " to " + most));
        }
        return value;
    }

    /** Returns the value, or throws {@link IllegalArgumentException} when it is no number within [least, most]. */
    public static double within(String record, String component, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    record + ": " + component + " is " + value + ", must be from " + least + " to " + most);
        }
        return value;
    }

    /** A point in time that must be finite. */
    public static long minute(String record, String component, long value) {
        return within(record, component, value, -FINITE_MINUTES, FINITE_MINUTES);
    }

    /** A point in time that may also be {@link Interval#OPEN_START} or {@link Interval#OPEN_END}. */
    public static long minuteOrOpen(String record, String component, long value) {
        return value == Interval.OPEN_START || value == Interval.OPEN_END ? value : minute(record, component, value);
    }

    /** An immutable copy, or {@link IllegalArgumentException} when the list or one of its elements is null. */
    public static <T> List<T> list(String record, String component, Collection<? extends T> values) {
        for (T value : present(record, component, values)) {
            present(record, "an element of " + component, value);
        }
        return List.copyOf(values);
    }

    /** Like {@link #list}, and no element stands in it twice. */
    public static <T> List<T> distinct(String record, String component, Collection<? extends T> values) {
        List<T> copy = list(record, component, values);
        if (copy.size() > 1) {
            Set<T> seen = new HashSet<>();
            for (T value : copy) {
                if (!seen.add(value)) {
                    throw new IllegalArgumentException(record + ": " + component + " names " + value + " twice");
                }
            }
        }
        return copy;
    }
}
