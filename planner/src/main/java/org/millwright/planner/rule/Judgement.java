package org.millwright.planner.rule;

import java.util.List;

/**
 * One crew judged for a whole demand.
 *
 * @param trials   one for each job, in order
 * @param refusals every reason against it, jobs in order and rules in order; empty when the crew may do all jobs
 */
public record Judgement(List<Trial> trials, List<Refusal> refusals) {

    public boolean isAllowed() {
        return refusals.isEmpty();
    }

    /** The rules that refuse, as {@link RuleCode#bit bits}. */
    public int codes() {
        return codes(refusals);
    }

    static int codes(List<Refusal> refusals) {
        int codes = 0;
        for (int i = 0; i < refusals.size(); i++) {
            codes |= refusals.get(i).code().bit();
        }
        return codes;
    }
}
