package org.millwright.planner.criterion;

import org.millwright.planner.problem.Weights;

/**
 * The lowest price named among the ranked crews over the crew's own, as in public procurement (Ministry of Finance,
 * Order No. 87 of 2017, article 55). Who has named none counts as the highest price named; where nobody has, the
 * criterion is left out and its weight goes to the others.
 */
final class Price implements Criterion {

    @Override
    public CriterionCode code() {
        return CriterionCode.PRICE;
    }

    @Override
    public int weight(Weights weights) {
        return weights.price();
    }

    @Override
    public Measure.Price measure(Contender contender) {
        Prices prices = contender.prices();
        long price = price(contender);
        return new Measure.Price(price, prices.lowest(), price == 0 ? 0 : prices.place(price), prices.named());
    }

    @Override
    public double share(Contender contender) {
        Prices prices = contender.prices();
        long price = price(contender);
        return prices.named() == 0 ? 0 : (double) prices.lowest() / (price == 0 ? prices.highest() : price);
    }

    private static long price(Contender contender) {
        return contender.context().pricesFen().getOrDefault(contender.crew().id(), 0L);
    }
}
