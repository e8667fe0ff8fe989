package org.millwright.planner.criterion;

import org.millwright.planner.problem.Locality;
import org.millwright.planner.problem.Weights;

/**
 * Local crews first, since under control the risk is in the movement of people. Each locality has a band of its own
 * that no other reaches, so that a near neighbour never outranks the zone's own; within the band, fewer
 * person-kilometres are better, half of it gone at 1,000.
 */
final class LocalFirst implements Criterion {

    private static final double HALF_PERSON_KM = 1_000;

    @Override
    public CriterionCode code() {
        return CriterionCode.LOCAL;
    }

    @Override
    public int weight(Weights weights) {
        return weights.local();
    }

    @Override
    public Measure.Movement measure(Contender contender) {
        return new Measure.Movement(contender.crew().base().localityTo(contender.firstJob().site()),
                contender.trip().distanceMetres(), contender.crew().members().size());
    }

    @Override
    public double share(Contender contender) {
        Measure.Movement movement = measure(contender);
        double near = HALF_PERSON_KM / (HALF_PERSON_KM + movement.personKm());
        return switch (movement.locality()) {
            case ZONE -> 1;
            case CITY -> 0.60 + 0.35 * near;
            case PROVINCE -> 0.20 + 0.35 * near;
            case ELSEWHERE -> 0.15 * near;
        };
    }
}
