package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.List;

/** All rules, in the order of {@link RuleCode}. */
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new ServiceAreaRule(), new MarkRule(), new LicenceRule(), new SafetyLicenceRule(), new SkillRule(),
            new CertificateRule(), new HeadsRule(), new WindowRule(), new StartRule(), new ClearanceRule(),
            new SplitShiftRule(), new TurnRule(), new FreeRule());

    private Rules() {
    }

    /** The rules that refuse the trial, as {@link RuleCode#bit bits}; 0 when the crew may do the job at the span. */
    static int refusing(Trial trial) {
        int codes = 0;
        for (int i = 0; i < ALL.size(); i++) {
            Rule rule = ALL.get(i);
            codes |= rule.allows(trial) ? 0 : rule.code().bit();
        }
        return codes;
    }

    /** Every reason against the trial, in the rules' order. */
    static List<Refusal> refusals(Trial trial) {
        List<Refusal> refusals = new ArrayList<>();
        ALL.forEach(rule -> refusals.addAll(rule.refusals(trial)));
        return List.copyOf(refusals);
    }
}
