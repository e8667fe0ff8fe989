package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.List;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Skill;

/** Enough people of each trade and level belong to the crew over the whole job, certificates aside. */
final class SkillRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.SKILL;
    }

    @Override
    public boolean allows(Trial trial) {
        return trial.roll().both().isComplete() || trial.roll().trades().isComplete();
    }

    @Override
    public List<Refusal> refusals(Trial trial) {
        int[] found = trial.roll().trades().shortLines();
        List<Refusal> refusals = new ArrayList<>();
        for (int line = 0; line < found.length; line++) {
            if (found[line] >= 0) {
                HeadNeed need = trial.job().requirements().heads().get(line);
                refusals.add(new Refusal.SkillShort(trial.job().id(), found[line], bestLevel(trial, need.trade()), need,
                        trial.span()));
            }
        }
        return List.copyOf(refusals);
    }

    private static int bestLevel(Trial trial, String trade) {
        return trial.crew().members().stream().filter(member -> member.membership().covers(trial.span()))
                .flatMap(member -> member.skills().stream()).filter(skill -> skill.trade().equals(trade))
                .mapToInt(Skill::level).max().orElse(0);
    }
}
