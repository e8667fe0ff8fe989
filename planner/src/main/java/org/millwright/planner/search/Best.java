package org.millwright.planner.search;

import java.util.Arrays;

/** The best solution that a search has had, copied out of its routes. */
final class Best {

    private final int[][] routes;
    private final long[] starts;
    private int[] absent = new int[0];
    private long absentWeight = Long.MAX_VALUE;
    private long cost = Routes.NEVER;

    Best(Model model) {
        routes = new int[model.teams()][0];
        starts = new long[model.tasks()];
    }

    /** Takes what the routes have now if it is better; answers whether it was. */
    boolean take(Routes now, Absent left) {
        long weight = left.weight();
        if (weight > absentWeight || weight == absentWeight && now.cost() >= cost) {
            return false;
        }
        for (int team = 0; team < routes.length; team++) {
            if (now.size[team] + routes[team].length > 0) {
                routes[team] = Arrays.copyOf(now.stops[team], now.size[team]);
            }
        }
        for (int task = 0; task < starts.length; task++) {
            starts[task] = now.routeOf[task] == Routes.ABSENT ? 0 : now.start(task);
        }
        absent = Arrays.copyOf(left.tasks, left.count);
        absentWeight = weight;
        cost = now.cost();
        return true;
    }

    int unserved() {
        return absent.length;
    }

    long cost() {
        return cost;
    }

    Solution solution(long iterations) {
        int[][] kept = new int[routes.length][];
        Arrays.setAll(kept, team -> routes[team].clone());
        return new Solution(kept, starts.clone(), absent.clone(), cost, iterations, absentWeight);
    }
}
