package org.millwright.planner.rule;

import java.util.List;

/**
 * A crew that may for now work only alone and at other hours is allowed to, or that time is over early enough. Where
 * the job allows split shift nothing is waited for.
 */
final class SplitShiftRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.SPLIT_SHIFT;
    }

    @Override
    public boolean allows(Trial trial) {
        return !trial.obstacles().splitShift();
    }

    @Override
    public List<Refusal> refusals(Trial trial) {
        return allows(trial) ? List.of() : List.of(new Refusal.SplitShiftNotAllowed(trial.job().id(),
                trial.bounds().splitShiftMinute(), trial.spans().latestStartMinute()));
    }
}
