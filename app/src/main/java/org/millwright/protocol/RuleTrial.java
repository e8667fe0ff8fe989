package org.millwright.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.CheckedRule;
import org.millwright.protocol.rule.RuleFault;
import org.millwright.protocol.rule.WorkedExample;

/**
 * A rule as it is being typed: what is wrong with it and where, or what its worked examples come to.
 *
 * @param sound   null when there is no rule or it has faults
 * @param results of the examples that could be read
 */
public record RuleTrial(List<RuleFault> faults, @Nullable CheckedRule sound, List<WorkedExample.Result> results) {

    static final RuleTrial NONE = new RuleTrial(List.of(), null, List.of());

    public static String messageKey(RuleFault fault) {
        return RuleReader.key(fault);
    }
}
