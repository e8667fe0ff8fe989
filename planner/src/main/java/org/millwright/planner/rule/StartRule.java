package org.millwright.planner.rule;

import java.util.List;

/** Where a job must begin at one minute, the crew is on site by then, in one of its shifts and at no other of the jobs. */
final class StartRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.START;
    }

    @Override
    public boolean allows(Trial trial) {
        return !trial.obstacles().start();
    }

    @Override
    public List<Refusal> refusals(Trial trial) {
        return allows(trial) ? List.of() : List.of(new Refusal.StartMissed(trial.job().id(),
                trial.spans().earliestStartMinute(trial.bounds().arrivalMinute()), trial.job().fixedStartMinute()));
    }
}
