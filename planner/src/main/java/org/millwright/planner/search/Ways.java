package org.millwright.planner.search;

/** Distance and time between places that are numbered from 0, in units that the caller declares; the same whenever asked. */
public interface Ways {

    /** How many there are. */
    int places();

    int distance(int from, int to);

    int time(int from, int to);
}
