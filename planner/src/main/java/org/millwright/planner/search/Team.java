package org.millwright.planner.search;

import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Interval;

/**
 * Who does tasks one after the other, setting out from a home and coming back to it.
 *
 * @param home      a place of {@link Ways}
 * @param from      leaves home at this time or later
 * @param until     is back by this time
 * @param loadLimit of its tasks together
 * @param kind      teams of one kind are alike in everything, so that of those without a task one need be tried
 * @param homeBetween whether it goes from one place to another by way of home
 * @param aloneUntil  until then it works at no place at which another works too; {@link Interval#OPEN_START} when it may
 * @param group       teams of one share what {@link Charges#crowding} counts
 */
public record Team(int home, long from, long until, long loadLimit, int kind, boolean homeBetween, long aloneUntil,
                   int group) {

    public Team {
        Bound.within("Team", "home", home, 0, Integer.MAX_VALUE);
        Bound.minuteOrOpen("Team", "from", from);
        Bound.minuteOrOpen("Team", "until", until);
        Bound.within("Team", "loadLimit", loadLimit, 0, Long.MAX_VALUE);
        Bound.within("Team", "kind", kind, 0, Integer.MAX_VALUE);
        Bound.minuteOrOpen("Team", "aloneUntil", aloneUntil);
        Bound.within("Team", "group", group, 0, 100_000);
    }

    /** Goes straight from place to place, beside whom it may be. */
    public Team(int home, long from, long until, long loadLimit, int kind) {
        this(home, from, until, loadLimit, kind, false, Interval.OPEN_START, 0);
    }
}
