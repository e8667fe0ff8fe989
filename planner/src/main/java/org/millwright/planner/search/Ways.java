package org.millwright.planner.search;

/** Distance and time between places that are numbered from 0, in units that the caller declares; the same whenever asked. */
public interface Ways {

    /** How many there are. */
    int places();

    int distance(int from, int to);

    int time(int from, int to);

    /** Both at once, to be taken apart by {@link #distance(long)} and {@link #time(long)}; ways that follow each other add up. */
    default long way(int from, int to) {
        return (long) distance(from, to) << Integer.SIZE | time(from, to);
    }

    /** {@link #way} from one place to another, for whoever looks at many that end there. */
    default long wayInto(int to, int from) {
        return way(from, to);
    }

    /** {@link #distance} for whoever looks at all places once. */
    default int distanceOnce(int from, int to) {
        return distance(from, to);
    }

    static long distance(long way) {
        return way >>> Integer.SIZE;
    }

    static long time(long way) {
        return way & 0xffff_ffffL;
    }
}
