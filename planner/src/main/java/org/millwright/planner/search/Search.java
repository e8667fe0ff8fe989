package org.millwright.planner.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.millwright.planner.stop.Stop;

/**
 * Ruin and recreate. The same model, seed and number of iterations give the same solution on any machine.
 */
public final class Search {

    /** How often the clock is read, in iterations; a power of two. */
    private static final int BETWEEN_READINGS = 64;

    private final Routes routes;
    private final Absent absent;
    private final StringRemoval ruin;
    private final GreedyInsertion recreate;
    private final SplittableRandom chance;
    private final Progress progress;
    private final int[][] bestRoutes;
    private final long[] bestStarts;
    private int[] bestAbsent;
    private long bestCost;

    private Search(Model model, long seed, Progress progress) {
        this.chance = new SplittableRandom(seed);
        this.routes = model.isPlain() ? new WindowRoutes(model) : new TimedRoutes(model);
        this.absent = new Absent(model.tasks());
        this.ruin = new StringRemoval(routes, chance);
        this.recreate = new GreedyInsertion(routes, chance);
        this.progress = progress;
        this.bestRoutes = new int[model.teams()][];
        this.bestStarts = new long[model.tasks()];
    }

    /** Searches until the stop says so, at least for a first solution. */
    public static Solution run(Model model, Stop stop, long seed, Progress progress) {
        return new Search(model, seed, progress).run(stop);
    }

    private Solution run(Stop stop) {
        for (int task = 0; task < routes.model.tasks(); task++) {
            absent.tasks[absent.count++] = task;
        }
        recreate.recreate(absent);
        keep(0);
        Annealing annealing = new Annealing((double) routes.cost() / Math.max(1, routes.served + routes.usedCount), chance);
        long iteration = 0;
        while (routes.served > 0) {
            if ((iteration & BETWEEN_READINGS - 1) == 0) {
                double share = stop.share(iteration);
                if (share >= 1) {
                    break;
                }
                annealing.cool(share);
            }
            iteration++;
            step(annealing, iteration);
        }
        return new Solution(bestRoutes, bestStarts, bestAbsent, bestCost, iteration);
    }

    private void step(Annealing annealing, long iteration) {
        long cost = routes.cost();
        routes.begin();
        absent.begin();
        ruin.ruin(absent);
        recreate.recreate(absent);
        if (absent.count < absent.countBefore()
                || absent.count == absent.countBefore() && routes.cost() < annealing.acceptedBelow(cost)) {
            if (absent.count < bestAbsent.length || absent.count == bestAbsent.length && routes.cost() < bestCost) {
                keep(iteration);
            }
        } else {
            routes.undo();
            absent.undo();
        }
    }

    private void keep(long iteration) {
        for (int team = 0; team < bestRoutes.length; team++) {
            bestRoutes[team] = Arrays.copyOf(routes.stops[team], routes.size[team]);
        }
        for (int task = 0; task < bestStarts.length; task++) {
            bestStarts[task] = routes.routeOf[task] == Routes.ABSENT ? 0 : routes.start(task);
        }
        bestAbsent = Arrays.copyOf(absent.tasks, absent.count);
        bestCost = routes.cost();
        progress.better(iteration, bestAbsent.length, bestCost);
    }
}
