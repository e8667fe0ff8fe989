package org.millwright.planner.rule;

import java.util.Comparator;
import java.util.List;
import org.millwright.planner.problem.SafetyLicence;

/** Where the job asks for a safety licence, safety licences cover the whole job. */
final class SafetyLicenceRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.SAFETY_LICENCE;
    }

    @Override
    public boolean allows(Trial trial) {
        if (!trial.job().requirements().safetyLicence()) {
            return true;
        }
        List<SafetyLicence> licences = trial.crew().installer().safetyLicences();
        return licences.size() == 1 ? licences.getFirst().validity().covers(trial.span())
                : Coverage.of(trial.span(), licences.stream().map(SafetyLicence::validity).toList());
    }

    @Override
    public List<Refusal> refusals(Trial trial) {
        return allows(trial) ? List.of() : List.of(new Refusal.SafetyLicenceShort(trial.job().id(),
                trial.crew().installer().safetyLicences().stream()
                        .max(Comparator.comparingLong(licence -> licence.validity().endMinute())), trial.span()));
    }
}
