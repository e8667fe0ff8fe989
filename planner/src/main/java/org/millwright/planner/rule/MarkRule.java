package org.millwright.planner.rule;

import java.util.List;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Mark;

/**
 * No mark is in force at any moment from now to the finish: who is blacklisted today is not engaged today, even for a
 * job that begins when the mark has ended.
 */
final class MarkRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.MARK;
    }

    @Override
    public boolean allows(Trial trial) {
        List<Mark> marks = trial.crew().installer().marks();
        for (int i = 0; i < marks.size(); i++) {
            if (refuses(marks.get(i), trial)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Refusal> refusals(Trial trial) {
        return trial.crew().installer().marks().stream().filter(mark -> refuses(mark, trial))
                .<Refusal>map(mark -> new Refusal.Marked(trial.job().id(), mark, over(trial))).toList();
    }

    private static boolean refuses(Mark mark, Trial trial) {
        return mark.against(trial.job().companyId()) && mark.inForce().overlaps(over(trial));
    }

    /** A fixed start may have gone by. */
    private static Interval over(Trial trial) {
        long now = trial.context().nowMinute();
        return new Interval(now, Math.max(now + 1, trial.span().endMinute()));
    }
}
