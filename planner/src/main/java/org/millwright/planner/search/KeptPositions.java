package org.millwright.planner.search;

import java.util.Arrays;

/** The best position found for a task in a route, for as long as the route stays as it is. */
final class KeptPositions {

    /** Above it positions are not kept: 20 bytes each. */
    private static final long MOST = 8_000_000;

    private final int teams;
    private final long[] stamps;
    private final int[] positions;
    private final long[] costs;

    KeptPositions(int tasks, int teams) {
        this.teams = teams;
        int kept = (long) tasks * teams <= MOST ? tasks * teams : 0;
        stamps = new long[kept];
        positions = new int[kept];
        costs = new long[kept];
        forget();
    }

    void forget() {
        Arrays.fill(stamps, -1);
    }

    boolean find(int task, int route, Routes routes) {
        if (stamps.length == 0) {
            return false;
        }
        int key = task * teams + route;
        if (stamps[key] != routes.stamp[route]) {
            return false;
        }
        routes.foundPosition = positions[key];
        routes.foundCost = costs[key];
        return true;
    }

    void keep(int task, int route, Routes routes) {
        if (stamps.length > 0) {
            int key = task * teams + route;
            stamps[key] = routes.stamp[route];
            positions[key] = routes.foundPosition;
            costs[key] = routes.foundCost;
        }
    }
}
