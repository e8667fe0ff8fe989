package org.millwright.planner.search;

/**
 * What a search found.
 *
 * @param routes     of each team the tasks in their order
 * @param starts     of each task, the earliest that the routes allow; 0 for those unserved
 * @param unserved   tasks that no team does, by number
 * @param cost       of the routes, as the model counts it
 * @param iterations made
 */
public record Solution(int[][] routes, long[] starts, int[] unserved, long cost, long iterations) {

    /** Teams that have a task. */
    public int usedTeams() {
        int used = 0;
        for (int[] route : routes) {
            used += route.length > 0 ? 1 : 0;
        }
        return used;
    }
}
