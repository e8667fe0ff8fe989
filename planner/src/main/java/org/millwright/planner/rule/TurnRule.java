package org.millwright.planner.rule;

import java.util.List;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.problem.SiteTurns.Side;
import org.millwright.planner.problem.WorkCalendar;

/** Where local and outside crews have a site in turn, the hours of the crew's side hold the work, and its start where that is fixed. */
final class TurnRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.TURNS;
    }

    @Override
    public boolean allows(Trial trial) {
        return !trial.obstacles().turns();
    }

    @Override
    public List<Refusal> refusals(Trial trial) {
        if (allows(trial)) {
            return List.of();
        }
        SiteTurns turns = trial.job().turns().orElseThrow();
        Side side = turns.sideOf(trial.crew(), trial.job().site()).orElseThrow();
        long start = trial.job().fixedStartMinute();
        boolean outOfTurn = trial.job().hasFixedStart() && trial.reach().capacity().calendar().nextWorkingMinute(start) != start;
        return List.of(outOfTurn ? new Refusal.OutOfTurn(trial.job().id(), side, start, earliest(trial, start), turns.nextOf(side, start))
                : new Refusal.TurnsShort(trial.job().id(), side, trial.spans().mostWorkMinutesFrom(trial.bounds().arrivalMinute()),
                        trial.job().workMinutes(), turns.disinfectionMinutes()));
    }

    private static long earliest(Trial trial, long start) {
        long next = trial.reach().capacity().calendar().nextWorkingMinute(start);
        return next == WorkCalendar.NEVER ? Interval.OPEN_END : next;
    }
}
