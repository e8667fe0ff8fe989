package org.millwright.planner.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a search found.
 *
 * @param routes     of each team the tasks in their order
 * @param starts     of each task, the earliest that the routes allow; 0 for those unserved
 * @param unserved   tasks that no team does, by number
 * @param cost       of the routes, as the model counts it
 * @param iterations made
 * @param unservedWeight of those unserved
 */
public record Solution(int[][] routes, long[] starts, int[] unserved, long cost, long iterations, long unservedWeight) {

    /** Whether it serves more, or as much for less. */
    boolean isBetterThan(Solution other) {
        return unservedWeight != other.unservedWeight ? unservedWeight < other.unservedWeight : cost < other.cost;
    }

    /** Teams that have a task. */
    public int usedTeams() {
        int used = 0;
        for (int[] route : routes) {
            used += route.length > 0 ? 1 : 0;
        }
        return used;
    }

    /** Tasks with their teams, earliest first: to begin another search with. */
    public int[][] inOrder() {
        List<int[]> order = new ArrayList<>();
        for (int team = 0; team < routes.length; team++) {
            for (int task : routes[team]) {
                order.add(new int[] {task, team});
            }
        }
        order.sort(Comparator.comparingLong(each -> starts[each[0]]));
        return order.toArray(int[][]::new);
    }
}
