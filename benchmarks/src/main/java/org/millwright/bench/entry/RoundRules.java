package org.millwright.bench.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.millwright.protocol.rule.ClauseRef;
import org.millwright.protocol.rule.ClauseRule;
import org.millwright.protocol.rule.ClauseScope;
import org.millwright.protocol.rule.ConditionKind;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.EditionRef;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.RuleSet;
import org.millwright.protocol.rule.ScopedRule;

/** A protocol of ten checkable clauses, as those of 2022 were: six of a person, two of a filing, one each of vehicle and journey; half of them at the stricter levels only. */
final class RoundRules {

    private static final EnumSet<ControlLevel> STRICT = EnumSet.of(ControlLevel.II, ControlLevel.I);

    private final List<ScopedRule> rules = new ArrayList<>();

    private RoundRules() {}

    static RuleSet rules() {
        var it = new RoundRules();
        it.add("person.nat.result == 'negative' && person.nat.hoursSinceSampling <= hours(72)", new Outcome.Condition(List.of(ConditionKind.NAT_ON_ARRIVAL), 6), EnumSet.noneOf(ControlLevel.class));
        it.add("person.nat.result == 'negative' && person.nat.hoursSinceSampling <= hours(48)", new Outcome.Require(), STRICT);
        it.add("person.antigen.result == 'negative' && person.antigen.hoursSinceSampling <= hours(24)", new Outcome.Condition(List.of(ConditionKind.ANTIGEN_ON_ARRIVAL), 2), STRICT);
        it.add("person.nat.result != 'positive'", new Outcome.Refuse(), EnumSet.noneOf(ControlLevel.class));
        it.add("person.antigen.result != 'positive'", new Outcome.Refuse(), EnumSet.noneOf(ControlLevel.class));
        it.add("!person.wasInRiskArea || person.daysSinceRiskArea >= days(7)", new Outcome.Quarantine(7), STRICT);
        it.add("filing.leadHours >= hours(24)", new Outcome.Require(), EnumSet.noneOf(ControlLevel.class));
        it.add("filing.filer == 'receiver'", new Outcome.Require(), STRICT);
        it.add("filing.localCrew", new Outcome.Condition(List.of(ConditionKind.SPLIT_SHIFT), 72), STRICT);
        it.add("vehicle.hoursSinceDisinfection <= hours(24)", new Outcome.Condition(List.of(ConditionKind.DISINFECTION), null), EnumSet.noneOf(ControlLevel.class));
        return new RuleSet(new EditionRef(new UUID(0, 1), "bench v1"), it.rules);
    }

    private void add(String expression, Outcome otherwise, EnumSet<ControlLevel> levels) {
        rules.add(new ScopedRule(new ClauseRef(new UUID(0, rules.size()), "4." + (rules.size() + 1)), new ClauseRule(expression, otherwise),
                new ClauseScope(List.of(), levels, Instant.parse("2022-01-01T00:00:00Z"), null)));
    }
}
