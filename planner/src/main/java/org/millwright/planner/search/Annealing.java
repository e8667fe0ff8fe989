package org.millwright.planner.search;

import java.util.SplittableRandom;

/**
 * Simulated annealing: what is worse by no more than a few temperatures is sometimes accepted. The temperature falls
 * geometrically with the share of the search that has passed, from and to fixed shares of the mean cost of a way, so
 * that one setting serves every unit and size.
 */
final class Annealing {

    private static final double FIRST = 1;
    private static final double LAST = 0.01;

    private final SplittableRandom chance;
    private final double wayCost;
    private double temperature;

    Annealing(double wayCost, SplittableRandom chance) {
        this.wayCost = wayCost;
        this.chance = chance;
        cool(0);
    }

    void cool(double share) {
        temperature = wayCost * FIRST * Math.pow(LAST / FIRST, Math.min(1, share));
    }

    /** The cost below which the next solution is accepted, given that of the present one. */
    double acceptedBelow(long cost) {
        return cost - temperature * Math.log(chance.nextDouble());
    }
}
