package org.millwright.planner.rule;

import java.util.List;

/** The crew's shifts leave enough working minutes in a window from the moment it can be on site. */
final class WindowRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.WINDOW;
    }

    @Override
    public List<Refusal> judge(Trial trial) {
        if (!trial.obstacles().window()) {
            return List.of();
        }
        long found = trial.spans().mostWorkMinutesFrom(trial.bounds().arrivalMinute());
        return List.of(new Refusal.WindowShort(trial.job().id(), found, trial.job().workMinutes()));
    }
}
