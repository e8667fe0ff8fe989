package org.millwright.planner.criterion;

import java.util.Arrays;

/** The prices that ranked crews have named, in fen, ascending. */
public final class Prices {

    private final long[] ascending;

    public Prices(long[] named) {
        ascending = named.clone();
        Arrays.sort(ascending);
    }

    public int named() {
        return ascending.length;
    }

    /** 0 when none is named. */
    public long lowest() {
        return ascending.length == 0 ? 0 : ascending[0];
    }

    /** 0 when none is named. */
    public long highest() {
        return ascending.length == 0 ? 0 : ascending[ascending.length - 1];
    }

    /** 1 for the lowest; equal prices share a place. */
    public int place(long price) {
        int place = 1;
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] < price) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return place + from;
    }
}
