package org.millwright.planner.rule;

import java.util.List;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Interval;

/** The crew is not refused entry, and is cleared early enough to travel and to finish within a window. */
final class ClearanceRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.CLEARANCE;
    }

    @Override
    public boolean allows(Trial trial) {
        return !trial.obstacles().clearance() && !isRefused(trial);
    }

    @Override
    public List<Refusal> refusals(Trial trial) {
        if (allows(trial)) {
            return List.of();
        }
        long latestStart = trial.spans().latestStartMinute();
        return List.of(new Refusal.NotCleared(trial.job().id(),
                isRefused(trial) ? Interval.OPEN_END : trial.crew().controlStatus().clearedFromMinute(),
                latestStart == Interval.OPEN_START ? latestStart : latestStart - trial.bounds().travelMinutes(),
                latestStart));
    }

    private static boolean isRefused(Trial trial) {
        return trial.context().entryControlled()
                && trial.crew().controlStatus().admission() == ControlStatus.Admission.REFUSED;
    }
}
