package org.millwright.planner.criterion;

import org.millwright.planner.problem.Weights;

/** Wait for clearance and travel: all points at once on site, half after two days. */
final class TimeToSite implements Criterion {

    private static final double HALF_MINUTES = 2 * 24 * 60;

    @Override
    public CriterionCode code() {
        return CriterionCode.TIME_TO_SITE;
    }

    @Override
    public int weight(Weights weights) {
        return weights.timeToSite();
    }

    @Override
    public Measure.Arrival measure(Contender contender) {
        return new Measure.Arrival(contender.waitMinutes(), contender.trip().travelMinutes());
    }

    @Override
    public double share(Contender contender) {
        return HALF_MINUTES / (HALF_MINUTES + contender.timeToSiteMinutes());
    }
}
