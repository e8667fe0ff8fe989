package org.millwright.planner;

import java.util.Set;
import java.util.function.Supplier;
import org.millwright.planner.plan.Plan;

/** Looks on while a plan is searched for, on the thread that searches; whoever is slow slows the search. */
public interface Watch {

    /**
     * A better plan was found.
     *
     * @param iteration at which; 0 is the first plan
     * @param unserved  crews that packages lack
     * @param cost      of the ways, lateness and changes, as the search counts it
     */
    void better(long iteration, int unserved, long cost);

    /**
     * Every few crews of packages while the first plan is made; whoever looks on may learn there that the search is to end.
     *
     * @param looked crews of packages that were found, or are lacking
     * @param crews  that have to be
     */
    default void building(int looked, int crews) {
    }

    /**
     * The first plan was left before every package was looked at.
     *
     * @param unlooked packages for which not every crew that may do them was asked: they may well find a place. Of the others it is known
     *                 that nobody had one.
     */
    default void cut(Set<String> unlooked) {
    }

    /**
     * Every so many iterations, whatever was found.
     *
     * @param best the best plan so far, made when it is asked for
     */
    void reading(long iteration, Supplier<Plan> best);
}
