package org.millwright.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How much worse a next solution may be: the same lot is drawn every time. */
class AnnealingTest {

    private static final int TASKS = 100;

    private static double worseBy(double share, long iterations, double wayCost) {
        Annealing annealing = new Annealing(TASKS, new SplittableRandom(1));
        annealing.cool(share, iterations, wayCost);
        return annealing.acceptedBelow(1_000) - 1_000;
    }

    @Test
    void it_cools_down_to_the_same_whatever_it_began_with() {
        assertThat(worseBy(0.5, 10_000_000, 10)).isPositive().isLessThan(worseBy(0.1, 2_000_000, 10));
        assertThat(worseBy(1, 1_000, 10)).isCloseTo(worseBy(1, 10_000_000, 10), Offset.offset(1e-9));
    }

    @Test
    void a_short_search_begins_cooler_but_not_cold() {
        double ample = worseBy(1e-6, 1_000, 10);
        assertThat(worseBy(1e-3, 100, 10)).isBetween(0.3 * ample, 0.6 * ample);
        assertThat(worseBy(1e-6, 1_000_000, 10)).as("more than ample").isEqualTo(ample);
    }

    @Test
    void it_follows_the_cost_of_a_way_and_not_the_unit() {
        assertThat(worseBy(0.5, 1_000, 20)).isCloseTo(2 * worseBy(0.5, 1_000, 10), Offset.offset(1e-9));
    }
}
