package org.millwright.planner.search;

import java.util.SplittableRandom;
import org.millwright.planner.stop.Stop;

/**
 * Ruin and recreate. The same model, seed and number of iterations give the same solution on any machine.
 */
public final class Search {

    /** How often the clock is read, in iterations; a power of two. */
    private static final int BETWEEN_READINGS = 64;

    /** How often it is told that a first solution is being made, in tasks. */
    private static final int BETWEEN_TASKS = 16;

    /** Where so much of the time passes between two readings, it is asked at each iteration whether it is over. */
    private static final double SLOW = 0.01;

    /** How many times its length a way counts for at most, with all that hangs on it. */
    private static final double MOST_DISTANCES = 10;

    /** How often an iteration is an exchange of tails and nothing else, and how often one comes before a ruin. */
    private static final double SWAP_ALONE = 0.15;
    private static final double SWAP_BEFORE = 0.05;

    private final Routes routes;
    private final Absent absent;
    private final StringRemoval ruin;
    private final GreedyInsertion recreate;
    /** Null where more than ways, windows and loads decide. */
    private final TailSwap tails;
    private final SplittableRandom chance;
    private final Progress progress;
    private final Best best;

    private Search(Model model, long seed, Progress progress) {
        this.chance = new SplittableRandom(seed);
        this.routes = model.isPlain() ? new WindowRoutes(model) : new TimedRoutes(model);
        this.absent = new Absent(model);
        this.ruin = new StringRemoval(routes, chance);
        this.recreate = new GreedyInsertion(routes, chance);
        this.tails = routes instanceof WindowRoutes windows && model.alike() ? new TailSwap(windows, chance) : null;
        this.progress = progress;
        this.best = new Best(model);
    }

    /** Searches until the stop says so, at least for a first solution, which is left unfinished only when all is over. */
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

    private void build(int[][] begin, Stop stop) {
        for (int[] taskAndTeam : begin) {
            routes.append(taskAndTeam[0], taskAndTeam[1]);
        }
        absent.note(routes);
        recreate.begin(absent, looked -> isToBuildOn(looked, stop));
        keep(0);
    }

    private Solution run(int[][] begin, Stop stop) {
        build(begin, stop);
        Annealing annealing = new Annealing(routes.model.tasks(), chance);
        long iteration = 0;
        double read = 0;
        boolean slow = false;
        while (routes.served > 0) {
            if ((iteration & BETWEEN_READINGS - 1) == 0) {
                double share = stop.share(iteration);
                if (share >= 1) {
                    break;
                }
                slow = share - read > SLOW;
                read = share;
                annealing.cool(share, iteration, meanWayCost());
                long made = iteration;
                progress.reading(made, () -> best.solution(made));
            } else if (slow && stop.isOver()) {
                break;
            }
            iteration++;
            step(annealing.acceptedBelow(routes.cost()), iteration);
        }
        return best.solution(iteration);
    }

    private boolean isToBuildOn(int looked, Stop stop) {
        if (looked % BETWEEN_TASKS == 0) {
            progress.building(looked, absent.count);
        }
        if (stop.isOverAtFirst()) {
            progress.cut(absent.from(looked));
            return false;
        }
        return true;
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

    private void step(double below, long iteration) {
        int seed = chance.nextInt(routes.model.tasks());
        routes.begin();
        double drawn = tails == null ? 1 : chance.nextDouble();
        if (drawn < SWAP_ALONE) {
            if (tails.best(seed, ruin.neighbours(seed), below - routes.cost())) {
                keep(iteration);
            }
            return;
        }
        if (drawn < SWAP_ALONE + SWAP_BEFORE) {
            tails.any(seed, ruin.neighbours(seed));
        }
        ruinAndRecreate(seed, below, iteration);
    }

    private void ruinAndRecreate(int seed, double below, long iteration) {
        boolean nobodyLeftOver = absent.count == 0;
        absent.begin();
        ruin.ruin(seed, absent);
        boolean whole = recreate.recreate(absent, nobodyLeftOver ? below : Double.POSITIVE_INFINITY);
        if (whole && accepted(below)) {
            keep(iteration);
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
        if (best.take(routes, absent)) {
            progress.better(iteration, best.unserved(), best.cost());
        }
    }
}
