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
    public List<Refusal> judge(Trial trial) {
        List<SafetyLicence> licences = trial.crew().installer().safetyLicences();
        if (!trial.job().requirements().safetyLicence()
                || Coverage.covers(licences, licence -> true, SafetyLicence::validity, trial.span())) {
            return List.of();
        }
        return List.of(new Refusal.SafetyLicenceShort(trial.job().id(),
                licences.stream().max(Comparator.comparingLong(licence -> licence.validity().endMinute())),
                trial.span()));
    }
}
