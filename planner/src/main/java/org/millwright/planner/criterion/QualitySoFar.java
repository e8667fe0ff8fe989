package org.millwright.planner.criterion;

import org.millwright.planner.problem.TrackRecord;
import org.millwright.planner.problem.Weights;

/**
 * Acceptances passed at the first attempt. Everybody starts with five imagined ones of which four passed, so that one
 * lucky job is not worth more than forty good ones, and a newcomer is neither best nor worst (a beta prior, mean 0.8).
 */
final class QualitySoFar implements Criterion {

    private static final double PRIOR_PASSED = 4;
    private static final double PRIOR_ACCEPTANCES = 5;

    @Override
    public CriterionCode code() {
        return CriterionCode.QUALITY;
    }

    @Override
    public int weight(Weights weights) {
        return weights.quality();
    }

    @Override
    public Measure.Acceptances measure(Contender contender) {
        TrackRecord record = contender.crew().trackRecord();
        return new Measure.Acceptances(record.passedFirstTime(), record.acceptances());
    }

    @Override
    public double share(Contender contender) {
        TrackRecord record = contender.crew().trackRecord();
        return (record.passedFirstTime() + PRIOR_PASSED) / (record.acceptances() + PRIOR_ACCEPTANCES);
    }
}
