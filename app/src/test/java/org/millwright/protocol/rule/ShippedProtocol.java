package org.millwright.protocol.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules that the demo zone ships with, at the level at which most of them hold: those in force and those of the edition in the making. */
public final class ShippedProtocol {

    private ShippedProtocol() { }

    public static List<RuleBook> books() {
        try (var in = ShippedProtocol.class.getResourceAsStream("/demo/protocol.json")) {
            var source = JsonMapper.shared().readTree(in);
            var clauses = new LinkedHashMap<String, Map<String, JsonNode>>();
            source.get("clauses").valueStream().forEach(clause -> put(clauses, clause));
            var inForce = book("shipped", clauses);
            var next = source.get("next");
            Stream.of("changed", "added").flatMap(part -> next.get(part).valueStream()).forEach(clause -> put(clauses, clause));
            next.get("removed").valueStream().forEach(key -> clauses.remove(key.asString()));
            return List.of(inForce, book("shipped next", clauses));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is changed stands beside what stays. */
    private static void put(Map<String, Map<String, JsonNode>> clauses, JsonNode clause) {
        var fields = clauses.computeIfAbsent(clause.get("key").asString(), key -> new LinkedHashMap<>());
        clause.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    }

    private static RuleBook book(String name, Map<String, Map<String, JsonNode>> clauses) {
        var rules = new ArrayList<BookRule>();
        clauses.forEach((key, fields) -> {
            if (!fields.containsKey("rule")) return;
            var ref = new ClauseRef(UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)), String.valueOf(rules.size() + 1));
            rules.add(new BookRule(ref, new ClauseRule(fields.get("rule").asString(), outcome(fields))));
        });
        if (rules.size() < 20) throw new AssertionError(name + " has " + rules.size() + " rules");
        return RuleBook.of(new RuleBook.Content(new EditionRef(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), name), ControlLevel.II, rules));
    }

    private static Outcome outcome(Map<String, JsonNode> fields) {
        return switch (fields.get("outcome").asString()) {
            case "require" -> new Outcome.Require();
            case "refuse" -> new Outcome.Refuse();
            case "quarantine" -> new Outcome.Quarantine(Integer.parseInt(fields.get("days").asString()));
            default -> new Outcome.Condition(fields.get("asked").valueStream().map(kind -> ConditionKind.valueOf(kind.asString())).toList(),
                    fields.containsKey("withinHours") ? Integer.valueOf(fields.get("withinHours").asString()) : null);
        };
    }
}
