package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.List;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.Skill;

/** Enough people of each trade and level belong to the crew over the whole job, certificates aside. */
final class SkillRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.SKILL;
    }

    @Override
    public List<Refusal> judge(Trial trial) {
        if (trial.job().requirements().heads().isEmpty()) {
            return List.of();
        }
        Staffing staffing = People.byTrade(trial);
        if (staffing.isComplete()) {
            return List.of();
        }
        List<HeadNeed> lines = People.tradeLines(trial);
        List<Refusal> tooFew = new ArrayList<>();
        List<Refusal> takenElsewhere = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            HeadNeed need = lines.get(line);
            if (staffing.able(line) < need.heads()) {
                tooFew.add(refusal(trial, need, staffing.able(line)));
            } else if (staffing.filled(line) < need.heads()) {
                takenElsewhere.add(refusal(trial, need, staffing.filled(line)));
            }
        }
        return tooFew.isEmpty() ? takenElsewhere : tooFew;
    }

    private static Refusal refusal(Trial trial, HeadNeed need, int found) {
        int best = 0;
        for (Member member : trial.crew().members()) {
            if (People.belongs(member, trial.span())) {
                for (Skill skill : member.skills()) {
                    best = skill.trade().equals(need.trade()) ? Math.max(best, skill.level()) : best;
                }
            }
        }
        return new Refusal.SkillShort(trial.job().id(), found, best, need, trial.span());
    }
}
