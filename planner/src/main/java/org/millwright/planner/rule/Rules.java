package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.List;

/** All rules, cheap ones first. */
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new ServiceAreaRule(), new MarkRule(), new LicenceRule(), new SafetyLicenceRule(), new SkillRule(),
            new CertificateRule(), new HeadsRule(), new WindowRule(), new ClearanceRule(), new SplitShiftRule(),
            new FreeRule());

    private Rules() {
    }

    /** Every reason against the trial, in the rules' order; empty when the crew may do the job at the span. */
    public static List<Refusal> judge(Trial trial) {
        List<Refusal> refusals = null;
        for (int i = 0; i < ALL.size(); i++) {
            List<Refusal> more = ALL.get(i).judge(trial);
            if (!more.isEmpty()) {
                refusals = refusals == null ? new ArrayList<>(more.size()) : refusals;
                refusals.addAll(more);
            }
        }
        return refusals == null ? List.of() : refusals;
    }
}
