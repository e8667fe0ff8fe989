package org.millwright.planner.criterion;

import java.util.List;
import org.millwright.planner.problem.Weights;

/** All criteria, in the order of {@link CriterionCode}, and how weights become points. */
public final class Criteria {

    public static final List<Criterion> ALL = List.of(
            new LocalFirst(), new TimeToSite(), new Freshness(), new QualitySoFar(), new Load(), new Price());

    private Criteria() {
    }

    /**
     * Weights in tenths of a point, whose sum is 1,000. Where no price is named, its weight goes to the others in
     * proportion, rounded so that the sum stays (largest remainder, earlier criterion first).
     *
     * @return by ordinal of {@link CriterionCode}; all 0 when price alone counts and none is named
     */
    public static int[] weightTenths(Weights weights, boolean priceNamed) {
        int[] tenths = new int[ALL.size()];
        int counted = priceNamed ? 100 : 100 - weights.price();
        if (counted == 0) {
            return tenths;
        }
        int[] remainders = new int[ALL.size()];
        int left = 1_000;
        for (int i = 0; i < tenths.length; i++) {
            int weight = ALL.get(i).code() == CriterionCode.PRICE && !priceNamed ? 0 : ALL.get(i).weight(weights);
            tenths[i] = weight * 1_000 / counted;
            remainders[i] = weight * 1_000 % counted;
            left -= tenths[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < tenths.length; i++) {
                largest = remainders[i] > remainders[largest] ? i : largest;
            }
            tenths[largest]++;
            remainders[largest] = -1;
        }
        return tenths;
    }

    /** Points in tenths, by ordinal of {@link CriterionCode}. */
    public static int[] points(Contender contender, int[] weightTenths) {
        int[] points = new int[ALL.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = weightTenths[i] == 0 ? 0
                    : (int) Math.round(weightTenths[i] * ALL.get(i).share(contender));
        }
        return points;
    }
}
