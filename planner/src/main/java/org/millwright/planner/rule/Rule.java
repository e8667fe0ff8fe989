package org.millwright.planner.rule;

import java.util.List;

/**
 * A named function that answers allowed, or refused with reasons. The answer comes in two steps, since ranking asks the
 * first of every crew and a reader the second of a few. Rules hold no state and stand in a list.
 */
public interface Rule {

    RuleCode code();

    boolean allows(Trial trial);

    /** Each reason, all with this rule's code and the trial's job: empty exactly when the rule allows. */
    List<Refusal> refusals(Trial trial);
}
