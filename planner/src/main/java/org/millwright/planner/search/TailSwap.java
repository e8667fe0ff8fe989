package org.millwright.planner.search;

import java.util.SplittableRandom;

/**
 * Two routes that pass near each other exchange all that comes after there (Potvin and Rousseau, Journal of the Operational
 * Research Society 46, 1995): no string is long enough for that where routes have many stops. Or a route is cut in two. All
 * teams are alike, so that only windows and loads stand in the way.
 */
final class TailSwap {

    private static final int NEIGHBOURS = 20;
    private static final double CUT_IN_TWO = 0.1;

    private final WindowRoutes routes;
    private final SplittableRandom chance;

    TailSwap(WindowRoutes routes, SplittableRandom chance) {
        this.routes = routes;
        this.chance = chance;
    }

    /**
     * Of the exchanges that bring a neighbour after the task makes the one that adds least.
     *
     * @param neighbours the task itself and those near it
     * @param below      what it has to add less than
     * @return false when there is none
     */
    boolean best(int task, int[] neighbours, double below) {
        int route = routes.routeOf[task];
        int next = route == Routes.ABSENT ? Routes.ABSENT : bestNext(task, route, neighbours, below);
        if (next == Routes.ABSENT) {
            return false;
        }
        routes.swapTails(route, routes.position[task] + 1, routes.routeOf[next], routes.position[next]);
        return true;
    }

    private int bestNext(int task, int route, int[] neighbours, double below) {
        int from = routes.position[task] + 1;
        double least = below;
        int best = Routes.ABSENT;
        for (int i = 1; i < neighbours.length && i <= NEIGHBOURS; i++) {
            int next = neighbours[i];
            int other = routes.routeOf[next];
            if (other != Routes.ABSENT && other != route) {
                long added = routes.tailsAdd(route, from, other, routes.position[next]);
                if (added < least && routes.tailsFit(route, from, other, routes.position[next])) {
                    least = added;
                    best = next;
                }
            }
        }
        return best;
    }

    /** Makes one of them whatever it adds, or cuts the route in two after the task, if anything can be done there. */
    void any(int task, int[] neighbours) {
        int route = routes.routeOf[task];
        if (route != Routes.ABSENT && chance.nextDouble() < CUT_IN_TWO) {
            cutInTwo(route, routes.position[task] + 1);
        } else if (route != Routes.ABSENT) {
            swapAny(route, routes.position[task] + 1, neighbours);
        }
    }

    private void swapAny(int route, int from, int[] neighbours) {
        int count = Math.min(neighbours.length - 1, NEIGHBOURS);
        int first = count == 0 ? 0 : chance.nextInt(count);
        for (int i = 0; i < count; i++) {
            int next = neighbours[1 + (first + i) % count];
            int other = routes.routeOf[next];
            if (other != Routes.ABSENT && other != route && routes.tailsFit(route, from, other, routes.position[next])) {
                routes.swapTails(route, from, other, routes.position[next]);
                return;
            }
        }
    }

    private void cutInTwo(int route, int from) {
        int idle = routes.idle.nextSetBit(0);
        if (idle != Routes.ABSENT && from < routes.size[route] && routes.tailsFit(route, from, idle, 0)) {
            routes.swapTails(route, from, idle, 0);
        }
    }
}
