package org.millwright.protocol.rule;

import java.util.List;

/** Whether a rule can be saved. */
public sealed interface RuleCheck {

    record Sound(CheckedRule rule) implements RuleCheck { }

    /** @param faults in the order of their places */
    record Faulty(List<RuleFault> faults) implements RuleCheck { }
}
