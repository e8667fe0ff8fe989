package org.millwright.planner.rule;

import java.util.List;

/** The crew's shifts leave enough working minutes in a window from the moment it can be on site. */
final class WindowRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.WINDOW;
    }

    @Override
    public boolean allows(Trial trial) {
        return !trial.obstacles().window();
    }

    @Override
    public List<Refusal> refusals(Trial trial) {
        return allows(trial) ? List.of() : List.of(new Refusal.WindowShort(trial.job().id(),
                trial.spans().mostWorkMinutesFrom(trial.bounds().arrivalMinute()), trial.job().workMinutes()));
    }
}
