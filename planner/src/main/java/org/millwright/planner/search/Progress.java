package org.millwright.planner.search;

/** Told of every better solution, on the thread that searches; whoever is slow slows the search. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (iteration, unserved, cost) -> { };

    /**
     * @param iteration at which it was found; 0 is the first solution
     * @param unserved  tasks that no team does
     * @param cost      of the routes
     */
    void better(long iteration, int unserved, long cost);
}
