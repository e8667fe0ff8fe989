package org.millwright.planner.search;

import java.util.SplittableRandom;

/**
 * Simulated annealing: what is worse by no more than a few temperatures is sometimes accepted. The temperature falls
 * geometrically with the share of the search that has passed, to a fixed share of the mean cost of a way, so that one
 * setting serves every unit. It begins the lower the fewer iterations there will be for each task: a search that has no
 * time to cool down slowly loses more by heat than it finds.
 */
final class Annealing {

    private static final double FIRST = 1;
    private static final double LEAST_FIRST = 0.35;
    private static final double LAST = 0.02;
    /** So many iterations for each task allow the highest temperature. */
    private static final double AMPLE = 5_000;

    private final SplittableRandom chance;
    private final int tasks;
    private double temperature;

    Annealing(int tasks, SplittableRandom chance) {
        this.tasks = tasks;
        this.chance = chance;
    }

    /**
     * @param share   of the search that the iterations made so far have taken
     * @param wayCost what a way costs now
     */
    void cool(double share, long iterations, double wayCost) {
        double first = share <= 0 ? FIRST : first(iterations / share / tasks);
        temperature = wayCost * first * Math.pow(LAST / first, Math.min(1, share));
    }

    private static double first(double iterationsForEach) {
        return Math.clamp(FIRST * Math.sqrt(iterationsForEach / AMPLE), LEAST_FIRST, FIRST);
    }

    /** The cost below which the next solution is accepted, given that of the present one. */
    double acceptedBelow(long cost) {
        return cost - temperature * Math.log(chance.nextDouble());
    }
}
