package org.millwright.planner.search;

import org.millwright.planner.problem.Bound;

/**
 * Who does tasks one after the other, setting out from a home and coming back to it.
 *
 * @param home      a place of {@link Ways}
 * @param from      leaves home at this time or later
 * @param until     is back by this time
 * @param loadLimit of its tasks together
 * @param kind      teams of one kind are alike in everything, so that of those without a task one need be tried
 */
public record Team(int home, long from, long until, long loadLimit, int kind) {

    public Team {
        Bound.within("Team", "home", home, 0, Integer.MAX_VALUE);
        Bound.minuteOrOpen("Team", "from", from);
        Bound.minuteOrOpen("Team", "until", until);
        Bound.within("Team", "loadLimit", loadLimit, 0, Long.MAX_VALUE);
        Bound.within("Team", "kind", kind, 0, Integer.MAX_VALUE);
    }
}
