package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Licence;
import org.millwright.planner.problem.LicenceNeed;

/** For each licence the job asks for, licences of the scope and of that class or higher cover the whole job. */
final class LicenceRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.LICENCE;
    }

    @Override
    public List<Refusal> judge(Trial trial) {
        List<LicenceNeed> needs = trial.job().requirements().licences();
        List<Licence> licences = trial.crew().installer().licences();
        List<Refusal> refusals = null;
        for (int i = 0; i < needs.size(); i++) {
            LicenceNeed need = needs.get(i);
            if (!Coverage.covers(licences, need::metBy, Licence::validity, trial.span())) {
                refusals = refusals == null ? new ArrayList<>() : refusals;
                refusals.add(refusal(trial, licences, need));
            }
        }
        return refusals == null ? List.of() : refusals;
    }

    private static Refusal refusal(Trial trial, List<Licence> licences, LicenceNeed need) {
        Interval over = trial.span();
        Optional<Licence> adequate = licences.stream().filter(need::metBy)
                .max(Comparator.comparingLong((Licence licence) -> licence.validity().endMinute())
                        .thenComparing(licence -> licence.validity().startMinute(), Comparator.reverseOrder()));
        if (adequate.isPresent()) {
            return new Refusal.LicenceShort(trial.job().id(), Refusal.Lack.VALIDITY, adequate, need, over);
        }
        Optional<Licence> best = licences.stream().filter(licence -> licence.scope().equals(need.scope()))
                .min(Comparator.comparingInt(Licence::grade));
        Refusal.Lack lack = best.isPresent() ? Refusal.Lack.GRADE : Refusal.Lack.MISSING;
        return new Refusal.LicenceShort(trial.job().id(), lack, best, need, over);
    }
}
