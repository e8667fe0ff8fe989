package org.millwright.protocol;

import static org.millwright.protocol.ClauseReader.strip;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.protocol.ClauseDraft.ExampleDraft;
import org.millwright.protocol.rule.CheckedRule;
import org.millwright.protocol.rule.ClauseRef;
import org.millwright.protocol.rule.ClauseRule;
import org.millwright.protocol.rule.ConditionKind;
import org.millwright.protocol.rule.FactCatalogue;
import org.millwright.protocol.rule.FactReader;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.RuleCheck;
import org.millwright.protocol.rule.RuleChecker;
import org.millwright.protocol.rule.RuleFault;
import org.millwright.protocol.rule.WorkedExample;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Reads the rule of a clause as typed, and tries its worked examples on it. */
final class RuleReader {

    private static final int MOST_HOURS = 24 * 30;

    private final ClauseDraft draft;
    private final ClauseRef clause;
    private final ZoneId zone;
    private final Problems problems;

    RuleReader(ClauseDraft draft, ClauseRef clause, ZoneId zone, Problems problems) {
        this.draft = draft;
        this.clause = clause;
        this.zone = zone;
        this.problems = problems;
    }

    record Read(@Nullable ClauseRule rule, List<WorkedExample> examples, RuleTrial trial) {

        static final Read NONE = new Read(null, List.of(), RuleTrial.NONE);
    }

    Read read() {
        if (!draft.hasRule()) return Read.NONE;
        var outcome = outcome();
        // What it leads to is no part of whether it is sound: a fault is marked before an outcome is chosen.
        var rule = new ClauseRule(strip(draft.rule()), outcome == null ? new Outcome.Require() : outcome);
        var examples = examples();
        return switch (RuleChecker.check(rule)) {
            case RuleCheck.Sound(CheckedRule sound) -> new Read(rule, examples, new RuleTrial(List.of(), sound, tried(sound, examples)));
            case RuleCheck.Faulty(List<RuleFault> faults) -> {
                faults.forEach(fault -> problems.add("rule", fault.found(), key(fault), fault.found(), String.join(", ", fault.expected()), fault.offset() + 1));
                yield new Read(rule, examples, new RuleTrial(faults, null, List.of()));
            }
        };
    }

    /** Message key; a forbidden fact says for which reason. */
    static String key(RuleFault fault) {
        return fault.kind() == RuleFault.Kind.FORBIDDEN_FACT
                ? FactCatalogue.standard().forbidden(fault.found()).orElse("rule-fault." + fault.kind()) : "rule-fault." + fault.kind() + (fault.kind() == RuleFault.Kind.SYNTAX && fault.found().isEmpty() ? ".end" : "");
    }

    private @Nullable Outcome outcome() {
        return switch (strip(draft.outcome())) {
            case "require" -> new Outcome.Require();
            case "refuse" -> new Outcome.Refuse();
            case "condition" -> condition();
            case "quarantine" -> {
                var days = whole("days", draft.days(), Outcome.MOST_DAYS, true);
                yield days == null ? null : new Outcome.Quarantine(days);
            }
            default -> {
                problems.add("outcome", draft.outcome(), "protocol.problem.outcome");
                yield null;
            }
        };
    }

    private @Nullable Outcome condition() {
        var kinds = new ArrayList<ConditionKind>();
        for (var word : draft.asked()) {
            Arrays.stream(ConditionKind.values()).filter(kind -> kind.name().equals(word)).findFirst().ifPresent(kinds::add);
        }
        if (kinds.isEmpty()) problems.add("asked", null, "protocol.problem.asked");
        var within = whole("withinHours", draft.withinHours(), MOST_HOURS, false);
        return kinds.isEmpty() ? null : new Outcome.Condition(kinds, within);
    }

    private @Nullable Integer whole(String field, @Nullable String typed, int most, boolean needed) {
        var text = strip(typed);
        if (text.isEmpty() && !needed) return null;
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most) return Integer.valueOf(text);
        if (text.isEmpty()) problems.add(field, text, "protocol.problem.how_many", most);
        else problems.add(field, text, "protocol.problem.whole", text, most);
        return null;
    }

    private List<WorkedExample> examples() {
        var examples = new ArrayList<WorkedExample>();
        for (int i = 0; i < draft.examples().size(); i++) {
            var example = example(i, draft.examples().get(i));
            if (example != null) examples.add(example);
        }
        return examples;
    }

    private @Nullable WorkedExample example(int i, ExampleDraft typed) {
        var path = "examples[" + i + "].";
        var name = strip(typed.name());
        if (name.isEmpty()) problems.add(path + "name", name, "protocol.problem.required");
        var at = moment(path + "at", typed.at());
        var expected = Arrays.stream(Finding.State.values()).filter(state -> state.name().equals(strip(typed.expected()))).findFirst();
        if (expected.isEmpty()) problems.add(path + "expected", typed.expected(), "protocol.problem.expected");
        if (at != null) inForce(path + "at", typed, at);
        if (at == null || expected.isEmpty()) return null;
        return new WorkedExample(name, facts(path, typed, at), at, expected.get());
    }

    private Map<String, String> facts(String path, ExampleDraft typed, Instant at) {
        var facts = new LinkedHashMap<String, String>();
        for (int f = 0; f < typed.facts().size(); f++) {
            var fact = typed.facts().get(f);
            if (strip(fact.name()).isEmpty() && strip(fact.value()).isEmpty()) continue;
            var definition = FactCatalogue.standard().find(strip(fact.name()));
            if (definition.isEmpty()) problems.add(path + "facts[" + f + "].name", fact.name(), "protocol.problem.fact", strip(fact.name()));
            else if (FactReader.read(definition.get(), strip(fact.value()), at).isEmpty()) {
                problems.add(path + "facts[" + f + "].value", fact.value(), "protocol.problem.fact_value", strip(fact.value()), definition.get().name());
            } else facts.put(definition.get().name(), strip(fact.value()));
        }
        return facts;
    }

    /** Outside of its dates the clause says nothing, whatever its rule would. */
    private void inForce(String field, ExampleDraft typed, Instant at) {
        var day = at.atZone(zone).toLocalDate();
        if (day(draft.from()).filter(day::isBefore).isPresent() || day(draft.until()).filter(day::isAfter).isPresent()) {
            problems.add(field, typed.at(), "protocol.problem.example_outside", strip(typed.at()).replace('T', ' '), strip(draft.from()), strip(draft.until()).isEmpty() ? 0 : 1, strip(draft.until()));
        }
    }

    /** What cannot be read is said of its own field. */
    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(strip(typed)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private @Nullable Instant moment(String field, @Nullable String typed) {
        try {
            return LocalDateTime.parse(strip(typed)).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            problems.add(field, typed, "protocol.problem.moment", strip(typed));
            return null;
        }
    }

    /** Each side has to be shown once: an example that is always right proves nothing. */
    private List<WorkedExample.Result> tried(CheckedRule rule, List<WorkedExample> examples) {
        var results = examples.stream().map(example -> example.tryOn(rule, clause)).toList();
        for (int i = 0; i < draft.examples().size(); i++) {
            int at = i;
            results.stream().filter(result -> !result.passed() && Objects.equals(result.example().name(), strip(draft.examples().get(at).name()))).findFirst()
                    .ifPresent(result -> problems.add("examples[" + at + "].expected", result.finding().state().name(), "protocol.problem.example_fails",
                            result.example().name(), new DefaultMessageSourceResolvable("finding-state." + result.example().expected()),
                            new DefaultMessageSourceResolvable("finding-state." + result.finding().state())));
        }
        var shown = examples.stream().map(WorkedExample::expected).collect(Collectors.toSet());
        if (!shown.contains(Finding.State.SATISFIED) || !shown.contains(Finding.State.UNMET)) problems.add("examples", null, "protocol.problem.examples");
        return results;
    }
}
