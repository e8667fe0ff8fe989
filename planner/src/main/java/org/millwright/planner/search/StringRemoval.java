package org.millwright.planner.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Ruin by adjacent strings: around a task drawn by lot, from each of a few routes that pass near it, a string of stops
 * goes, now and then with some kept in its midst (Christiaens and Vanden Berghe, Transportation Science 54, 2020,
 * section 5.1, whose letters and values these are, but for what is said otherwise).
 */
final class StringRemoval {

    private static final double MEAN_REMOVED = 15;
    private static final double LONGEST_STRING = 10;
    private static final double SPLIT = 0.5;
    private static final double SPLIT_GROWS = 0.99;
    /** Strings come from routes near the seed; the two hundredth neighbour lies beyond all of them. */
    private static final int MOST_NEIGHBOURS = 250;

    private final Routes routes;
    private final SplittableRandom chance;
    private final int[][] neighbours;
    private final long[] keys;
    private final boolean[] ruined;
    private final int[] ruinedRoutes;

    StringRemoval(Routes routes, SplittableRandom chance) {
        this.routes = routes;
        this.chance = chance;
        this.neighbours = new int[routes.model.tasks()][];
        this.keys = new long[routes.model.tasks()];
        this.ruined = new boolean[routes.model.teams()];
        this.ruinedRoutes = new int[routes.model.teams()];
    }

    /** Of one task, nearest first, itself before all; worked out when first asked, for a short search asks of few. */
    int[] neighbours(int task) {
        if (neighbours[task] == null) {
            Model model = routes.model;
            int here = model.place[task];
            for (int other = 0; other < keys.length; other++) {
                long near = other == task ? -1 : model.ways.distanceOnce(here, model.place[other]);
                keys[other] = near * (1L << 20) + other;
            }
            Arrays.sort(keys);
            neighbours[task] = IntStream.range(0, Math.min(keys.length, MOST_NEIGHBOURS))
                    .map(at -> (int) (keys[at] & ((1 << 20) - 1))).toArray();
        }
        return neighbours[task];
    }

    /** Takes strings out of routes near a task and adds their tasks to those absent. */
    void ruin(int seed, Absent absent) {
        double mean = (double) routes.served / Math.max(1, routes.usedCount);
        double longest = Math.min(LONGEST_STRING, mean);
        int strings = (int) (1 + chance.nextDouble() * (4 * MEAN_REMOVED / (1 + longest) - 1));
        int cut = 0;
        for (int near : neighbours(seed)) {
            int route = routes.routeOf[near];
            if (route != Routes.ABSENT && !ruined[route]) {
                cut(route, routes.position[near], longest, absent);
                ruined[route] = true;
                ruinedRoutes[cut++] = route;
                if (cut == strings) {
                    break;
                }
            }
        }
        for (int i = 0; i < cut; i++) {
            ruined[ruinedRoutes[i]] = false;
        }
    }

    private void cut(int route, int at, double longest, Absent absent) {
        int count = routes.size[route];
        int length = Math.max(1, (int) (1 + chance.nextDouble() * (Math.min(count, longest))));
        length = Math.min(length, Math.min(count, (int) Math.max(1, longest)));
        int kept = 0;
        if (length > 1 && length < count && chance.nextDouble() < SPLIT) {
            kept = 1;
            while (length + kept < count && chance.nextDouble() < SPLIT_GROWS) {
                kept++;
            }
        }
        int whole = length + kept;
        int first = Math.max(0, at - whole + 1);
        int last = Math.min(at, count - whole);
        int from = first + chance.nextInt(last - first + 1);
        int keptFrom = kept == 0 ? from : from + 1 + chance.nextInt(length - 1);
        absent.count = routes.cut(route, from, from + whole, keptFrom, keptFrom + kept, absent.tasks, absent.count);
    }
}
