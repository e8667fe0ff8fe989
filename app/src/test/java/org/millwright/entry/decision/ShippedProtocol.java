package org.millwright.entry.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo's protocol says of tests and risk areas, read from the file that is shipped. */
final class ShippedProtocol {

    private static final Set<String> TESTS = Set.of("nat", "positive", "antigen", "unclear", "antigen-clear", "risk");

    private ShippedProtocol() {}

    static RuleSet tests() {
        var rules = new ArrayList<ScopedRule>();
        try (var in = ShippedProtocol.class.getResourceAsStream("/demo/protocol.json")) {
            JsonMapper.builder().build().readTree(in).get("clauses").valueStream().filter(clause -> TESTS.contains(clause.get("key").asString())).forEach(clause -> rules.add(rule(clause, rules.size() + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rules.size() != TESTS.size()) throw new IllegalStateException("not all of " + TESTS + " are shipped: " + rules);
        return new RuleSet(new EditionRef(new UUID(2, 6), "shipped"), rules);
    }

    private static ScopedRule rule(JsonNode clause, int number) {
        var levels = EnumSet.noneOf(ControlLevel.class);
        if (clause.has("levels")) clause.get("levels").valueStream().forEach(level -> levels.add(ControlLevel.valueOf(level.asString())));
        return new ScopedRule(new ClauseRef(new UUID(6, number), "1." + number), new ClauseRule(clause.get("rule").asString(), outcome(clause)),
                new ClauseScope(List.of(), levels, Instant.parse("2022-01-01T00:00:00Z"), null));
    }

    private static Outcome outcome(JsonNode clause) {
        return switch (clause.get("outcome").asString()) {
            case "require" -> new Outcome.Require();
            case "refuse" -> new Outcome.Refuse();
            case "quarantine" -> new Outcome.Quarantine(Integer.parseInt(clause.get("days").asString()));
            default -> new Outcome.Condition(clause.get("asked").valueStream().map(kind -> ConditionKind.valueOf(kind.asString())).toList(), Integer.valueOf(clause.get("withinHours").asString()));
        };
    }
}
