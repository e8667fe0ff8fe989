package org.millwright.planner.criterion;

import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Weights;

/**
 * Age of what the crew has reported, capacity and control status half each (capacity alone where no entry is
 * controlled). Falls from all to half of the points while fresh, and to none on the day it turns stale.
 */
final class Freshness implements Criterion {

    @Override
    public CriterionCode code() {
        return CriterionCode.FRESHNESS;
    }

    @Override
    public int weight(Weights weights) {
        return weights.freshness();
    }

    @Override
    public Measure.Ages measure(Contender contender) {
        Context context = contender.context();
        long control = context.entryControlled()
                ? age(contender.crew().controlStatus().reportedMinute(), context.nowMinute()) : 0;
        return new Measure.Ages(age(contender.crew().capacity().confirmedMinute(), context.nowMinute()), control,
                context.staleMinutes(), context.controlStaleMinutes());
    }

    @Override
    public double share(Contender contender) {
        Measure.Ages ages = measure(contender);
        double capacity = share(ages.capacityAgeMinutes(), ages.staleMinutes());
        return contender.context().entryControlled()
                ? (capacity + share(ages.controlStatusAgeMinutes(), ages.controlStaleMinutes())) / 2 : capacity;
    }

    private static long age(long reported, long now) {
        return reported == Interval.OPEN_START ? Interval.OPEN_END : Math.max(0, now - reported);
    }

    private static double share(long age, long stale) {
        return age >= stale ? 0 : 1 - 0.5 * age / stale;
    }
}
