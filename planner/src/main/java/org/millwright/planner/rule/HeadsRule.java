package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.List;
import org.millwright.planner.problem.HeadNeed;

/**
 * Trade and certificates meet in enough different persons. Speaks only where trades suffice and certificates suffice:
 * elsewhere it would repeat what those rules say.
 */
final class HeadsRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.HEADS;
    }

    @Override
    public List<Refusal> judge(Trial trial) {
        List<HeadNeed> lines = trial.job().requirements().heads();
        if (lines.isEmpty()) {
            return List.of();
        }
        Staffing both = People.byBoth(trial);
        if (both.isComplete() || !People.byTrade(trial).isComplete() || !People.byCertificate(trial).isComplete()) {
            return List.of();
        }
        List<Refusal> refusals = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (both.filled(line) < lines.get(line).heads()) {
                refusals.add(new Refusal.HeadsShort(trial.job().id(), both.filled(line), lines.get(line), trial.span()));
            }
        }
        return refusals;
    }
}
