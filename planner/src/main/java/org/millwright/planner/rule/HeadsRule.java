package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.List;

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
    public boolean allows(Trial trial) {
        Roll roll = trial.roll();
        return roll.both().isComplete() || !roll.trades().isComplete() || !roll.papers().isComplete();
    }

    @Override
    public List<Refusal> refusals(Trial trial) {
        if (allows(trial)) {
            return List.of();
        }
        int[] found = trial.roll().both().shortLines();
        List<Refusal> refusals = new ArrayList<>();
        for (int line = 0; line < found.length; line++) {
            if (found[line] >= 0) {
                refusals.add(new Refusal.HeadsShort(trial.job().id(), found[line],
                        trial.job().requirements().heads().get(line), trial.span()));
            }
        }
        return List.copyOf(refusals);
    }
}
