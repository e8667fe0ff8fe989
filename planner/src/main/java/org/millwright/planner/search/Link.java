package org.millwright.planner.search;

import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Interval;

/**
 * Ties the start of one task to another, whoever does them. It holds as soon as both are done by someone.
 *
 * @param first   by number
 * @param second  by number, another
 * @param fromEnd whether the times count from the end of the first rather than from its start
 * @param least   the second starts at least so long after, at least 0
 * @param most    and at most so long after; {@link Interval#OPEN_END} for any time. Only when counted from the start.
 * @param apart   whether two teams must do them
 * @param alone   it holds only where one of their two teams works alone at hours at which the other works too, and no
 *                longer than that one does; the second need not wait for a first that nobody does
 */
public record Link(int first, int second, boolean fromEnd, long least, long most, boolean apart, boolean alone) {

    public Link {
        Bound.within("Link", "first", first, 0, Integer.MAX_VALUE);
        Bound.within("Link", "second", second, 0, Integer.MAX_VALUE);
        if (first == second) {
            throw new IllegalArgumentException("Link: second is " + second + ", must be another task than the first");
        }
        Bound.within("Link", "least", least, 0, Bound.FINITE_MINUTES);
        Bound.minuteOrOpen("Link", "most", most);
        if (most < least || fromEnd && most != Interval.OPEN_END) {
            throw new IllegalArgumentException("Link: most is " + most + ", must be at least " + least
                    + " and open when counted from the end");
        }
    }

    /** Both at the same time, each by a team of its own. */
    public static Link together(int first, int second) {
        return new Link(first, second, false, 0, 0, true, false);
    }

    /** The second by another team, from least to most after the start of the first. */
    public static Link between(int first, int second, long least, long most) {
        return new Link(first, second, false, least, most, true, false);
    }

    /** The second after the end of the first. */
    public static Link after(int first, int second, long lag) {
        return new Link(first, second, true, lag, Interval.OPEN_END, false, false);
    }

    /** At one place: the second after the end of the first, as long as one of their teams must be alone there. */
    public static Link notBeside(int first, int second) {
        return new Link(first, second, true, 0, Interval.OPEN_END, false, true);
    }
}
