package org.millwright.planner.search;

import org.millwright.planner.problem.Bound;

/**
 * Distance and time between places, each a square table by rows in units that the caller declares. Both directions are
 * kept when they differ, because the search reads along one row: to a place as often as from it.
 */
public final class WayTable implements Ways {

    final int places;
    final int[] distanceFrom;
    final int[] distanceTo;
    final int[] timeFrom;
    final int[] timeTo;

    /**
     * @param places   how many, 1 to 20,000
     * @param distance {@code places * places} values from 0, from the place of the row to that of the column
     * @param time     the same
     */
    public WayTable(int places, int[] distance, int[] time) {
        this.places = (int) Bound.within("WayTable", "places", places, 1, 20_000);
        this.distanceFrom = table("distance", distance);
        this.distanceTo = turned(distanceFrom);
        this.timeFrom = table("time", time);
        this.timeTo = turned(timeFrom);
    }

    private int[] table(String component, int[] values) {
        Bound.within("WayTable", "the size of " + component, values.length, (long) places * places, (long) places * places);
        for (int value : values) {
            Bound.within("WayTable", component, value, 0, Integer.MAX_VALUE / 4);
        }
        return values.clone();
    }

    /** The table with rows and columns changed, or itself when that is the same. */
    private int[] turned(int[] table) {
        boolean same = true;
        int[] turned = new int[table.length];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                turned[to * places + from] = table[from * places + to];
                same &= table[from * places + to] == table[to * places + from];
            }
        }
        return same ? table : turned;
    }

    @Override
    public int places() {
        return places;
    }

    @Override
    public int distance(int from, int to) {
        return distanceFrom[from * places + to];
    }

    @Override
    public int time(int from, int to) {
        return timeFrom[from * places + to];
    }
}
