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
                trial.spans().earliestStartMinute(trial.bounds().arrivalMinute()), trial.job().fixedStartMinute(), hold(trial)));
    }

    private static Refusal.Hold hold(Trial trial) {
        long start = trial.job().fixedStartMinute();
        long now = trial.context().nowMinute();
        if (start < now) {
            return Refusal.Hold.PAST;
        }
        if (start < trial.job().readyMinute()) {
            return Refusal.Hold.READY;
        }
        if (start < now + trial.bounds().travelMinutes()) {
            return Refusal.Hold.WAY;
        }
        boolean working = trial.crew().capacity().calendar().nextWorkingMinute(start) == start;
        return start < trial.bounds().arrivalMinute() || working ? Refusal.Hold.OTHER_JOB : Refusal.Hold.SHIFT;
    }
}
