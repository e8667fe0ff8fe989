package org.millwright.planner.rule;

import java.util.ArrayList;
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
    public List<Refusal> judge(Trial trial) {
        List<Mark> marks = trial.crew().installer().marks();
        if (marks.isEmpty()) {
            return List.of();
        }
        Interval over = new Interval(Math.min(trial.context().nowMinute(), trial.span().startMinute()), trial.span().endMinute());
        List<Refusal> refusals = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.against(trial.job().companyId()) && mark.inForce().overlaps(over)) {
                refusals.add(new Refusal.Marked(trial.job().id(), mark, over));
            }
        }
        return refusals;
    }
}
