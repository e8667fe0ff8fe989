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

    /** How many times its length a way counts for at most, with all that hangs on it. */
    private static final double MOST_DISTANCES = 10;

    private final Routes routes;
    private final Absent absent;
    private final StringRemoval ruin;
    private final GreedyInsertion recreate;
    private final SplittableRandom chance;
    private final Progress progress;
    private final int[][] bestRoutes;
    private final long[] bestStarts;
    private int[] bestAbsent;
    private long bestAbsentWeight;
    private long bestCost;

    private Search(Model model, long seed, Progress progress) {
        this.chance = new SplittableRandom(seed);
        this.routes = model.isPlain() ? new WindowRoutes(model) : new TimedRoutes(model);
        this.absent = new Absent(model);
        this.ruin = new StringRemoval(routes, chance);
        this.recreate = new GreedyInsertion(routes, chance);
        this.progress = progress;
        this.bestRoutes = new int[model.teams()][];
        this.bestStarts = new long[model.tasks()];
    }

    /** Searches until the stop says so, at least for a first solution. */
    public static Solution run(Model model, Stop stop, long seed, Progress progress) {
        return run(model, new int[0][], stop, seed, progress);
    }

    /**
     * @param begin to begin with: a task and its team each, a team's tasks in their order, whatever leads others before
     *              them; what cannot stay is put elsewhere
     */
    public static Solution run(Model model, int[][] begin, Stop stop, long seed, Progress progress) {
        return new Search(model, seed, progress).run(begin, stop);
    }

    private Solution run(int[][] begin, Stop stop) {
        for (int[] taskAndTeam : begin) {
            routes.append(taskAndTeam[0], taskAndTeam[1]);
        }
        for (int task = 0; task < routes.model.tasks(); task++) {
            if (routes.routeOf[task] == Routes.ABSENT) {
                absent.tasks[absent.count++] = task;
            }
        }
        recreate.begin(absent);
        keep(0);
        Annealing annealing = new Annealing(routes.model.tasks(), chance);
        long iteration = 0;
        while (routes.served > 0) {
            if ((iteration & BETWEEN_READINGS - 1) == 0) {
                double share = stop.share(iteration);
                if (share >= 1) {
                    break;
                }
                annealing.cool(share, iteration, meanWayCost());
                long made = iteration;
                progress.reading(made, () -> best(made));
            }
            iteration++;
            step(annealing, iteration);
        }
        return best(iteration);
    }

    private Solution best(long iterations) {
        int[][] kept = new int[bestRoutes.length][];
        for (int team = 0; team < kept.length; team++) {
            kept[team] = bestRoutes[team].clone();
        }
        return new Solution(kept, bestStarts.clone(), bestAbsent.clone(), bestCost, iterations, bestAbsentWeight);
    }

    /**
     * What a way costs with all that hangs on it, but no more than a few times its length: what must come first whatever
     * it costs would keep the search hot to its end.
     */
    private double meanWayCost() {
        double ways = Math.max(1, routes.served + routes.usedCount);
        double distance = (double) routes.distance() * routes.model.charges.distance() / ways;
        return Math.min(routes.cost() / ways, MOST_DISTANCES * distance);
    }

    private void step(Annealing annealing, long iteration) {
        double below = annealing.acceptedBelow(routes.cost());
        boolean nobodyLeftOver = absent.count == 0;
        routes.begin();
        absent.begin();
        ruin.ruin(absent);
        boolean whole = recreate.recreate(absent, nobodyLeftOver ? below : Double.POSITIVE_INFINITY);
        if (whole && accepted(below)) {
            long weight = absent.weight();
            if (weight < bestAbsentWeight || weight == bestAbsentWeight && routes.cost() < bestCost) {
                keep(iteration);
            }
        } else {
            routes.undo();
            absent.undo();
        }
    }

    private boolean accepted(double below) {
        int leftOver = absent.compareToBefore();
        return leftOver < 0 || leftOver == 0 && routes.cost() < below;
    }

    private void keep(long iteration) {
        for (int team = 0; team < bestRoutes.length; team++) {
            bestRoutes[team] = Arrays.copyOf(routes.stops[team], routes.size[team]);
        }
        for (int task = 0; task < bestStarts.length; task++) {
            bestStarts[task] = routes.routeOf[task] == Routes.ABSENT ? 0 : routes.start(task);
        }
        bestAbsent = Arrays.copyOf(absent.tasks, absent.count);
        bestAbsentWeight = absent.weight();
        bestCost = routes.cost();
        progress.better(iteration, bestAbsent.length, bestCost);
    }
}
