package org.millwright.planner.rule;

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
    public boolean allows(Trial trial) {
        List<LicenceNeed> needs = trial.job().requirements().licences();
        for (int i = 0; i < needs.size(); i++) {
            if (!meets(trial, needs.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Refusal> refusals(Trial trial) {
        return trial.job().requirements().licences().stream().filter(need -> !meets(trial, need))
                .map(need -> refusal(trial, need)).toList();
    }

    private static boolean meets(Trial trial, LicenceNeed need) {
        List<Licence> licences = trial.crew().installer().licences();
        int adequate = 0;
        for (int i = 0; i < licences.size(); i++) {
            if (need.metBy(licences.get(i))) {
                if (licences.get(i).validity().covers(trial.span())) {
                    return true;
                }
                adequate++;
            }
        }
        return adequate > 1
                && Coverage.of(trial.span(), licences.stream().filter(need::metBy).map(Licence::validity).toList());
    }

    private static Refusal refusal(Trial trial, LicenceNeed need) {
        List<Licence> licences = trial.crew().installer().licences();
        Interval over = trial.span();
        Optional<Licence> adequate = licences.stream().filter(need::metBy)
                .max(Comparator.comparingLong(licence -> licence.validity().endMinute()));
        if (adequate.isPresent()) {
            return new Refusal.LicenceShort(trial.job().id(), Refusal.Lack.VALIDITY, adequate, need, over);
        }
        Optional<Licence> best = licences.stream().filter(licence -> licence.scope().equals(need.scope()))
                .min(Comparator.comparingInt(Licence::grade));
        Refusal.Lack lack = best.isPresent() ? Refusal.Lack.GRADE : Refusal.Lack.MISSING;
        return new Refusal.LicenceShort(trial.job().id(), lack, best, need, over);
    }
}
