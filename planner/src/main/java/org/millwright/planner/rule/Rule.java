package org.millwright.planner.rule;

import java.util.List;

/** A named function that answers allowed, or refused with reasons. Rules hold no state and stand in a list. */
public interface Rule {

    RuleCode code();

    /** Empty when allowed; otherwise each reason, all with this rule's code and the trial's job. */
    List<Refusal> judge(Trial trial);
}
