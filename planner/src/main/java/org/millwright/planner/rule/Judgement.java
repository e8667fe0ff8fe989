package org.millwright.planner.rule;

import java.util.List;

/**
 * One crew judged for a whole demand.
 *
 * @param trials one for each job, in order
 * @param codes  the rules that refuse any of them, as {@link RuleCode#bit bits}; 0 when the crew may do all jobs
 */
public record Judgement(List<Trial> trials, int codes) {

    public boolean isAllowed() {
        return codes == 0;
    }

    /** Every reason against the crew, jobs in order and rules in order. */
    public List<Refusal> refusals() {
        return trials.stream().flatMap(trial -> Rules.refusals(trial).stream()).toList();
    }
}
