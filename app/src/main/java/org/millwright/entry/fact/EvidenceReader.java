package org.millwright.entry.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.millwright.entry.TypedFields;
import org.millwright.entry.fact.Evidence.Stated;
import org.millwright.protocol.rule.FactDefinition;
import org.millwright.protocol.rule.FactType;
import org.millwright.protocol.rule.FactValue;

/** Reads what somebody typed of one piece of evidence, fact by fact as the catalogue says what each can be. What it says and when that was are needed; what is not given of the rest is not known. */
final class EvidenceReader {

    private final TypedFields typed;
    private final Instant now;

    EvidenceReader(TypedFields typed, Instant now) {
        this.typed = typed;
        this.now = now;
    }

    /** @param values typed texts by name of the fact */
    List<Stated> read(EvidenceKind kind, Map<String, String> values) {
        var stated = new ArrayList<Stated>();
        for (var fact : kind.facts()) {
            var text = TypedFields.strip(values.get(fact.name()));
            if (!text.isEmpty()) value(fact, text).ifPresent(value -> stated.add(new Stated(fact.name(), value)));
            else if (kind.required(fact)) {
                typed.problems().add(fact.name(), text, "entry.problem.required");
            }
        }
        return stated;
    }

    private Optional<FactValue> value(FactDefinition fact, String text) {
        return switch (fact.type()) {
            case FactType.Choice(var values, var open) -> {
                if (values.contains(text) || open.contains(text)) yield Optional.of(new FactValue.Choice(text));
                typed.problems().add(fact.name(), text, "entry.problem.one_of", text, String.join(", ", values) + (open.isEmpty() ? "" : ", " + String.join(", ", open)));
                yield Optional.empty();
            }
            case FactType.Flag flag -> flag(fact, text);
            case FactType.Since since -> moment(fact, text);
            case FactType.Count count -> number(fact, text, 0, 100_000).map(number -> new FactValue.Count(Math.round(number)));
            case FactType.Amount(var unit) -> number(fact, text, unit == org.millwright.protocol.rule.Unit.CELSIUS ? 30 : 0, unit == org.millwright.protocol.rule.Unit.CELSIUS ? 45 : 100_000)
                    .map(number -> new FactValue.Amount(number, unit));
        };
    }

    private Optional<FactValue> flag(FactDefinition fact, String text) {
        if (text.equals("yes") || text.equals("no")) return Optional.of(new FactValue.Flag(text.equals("yes")));
        typed.problems().add(fact.name(), text, "entry.problem.one_of", text, "yes, no");
        return Optional.empty();
    }

    private Optional<FactValue> moment(FactDefinition fact, String text) {
        var at = typed.moment(fact.name(), text, true);
        if (at == null) return Optional.empty();
        if (!at.isAfter(now)) return Optional.of(new FactValue.Moment(at));
        typed.problems().add(fact.name(), text, "entry.problem.future", text, now.atZone(typed.zone()).toLocalDateTime().withSecond(0).withNano(0));
        return Optional.empty();
    }

    private Optional<Double> number(FactDefinition fact, String text, double least, double most) {
        if (text.matches("\\d{1,6}(\\.\\d{1,3})?")) {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) return Optional.of(value);
        }
        typed.problems().add(fact.name(), text, "entry.problem.number", text, least, most);
        return Optional.empty();
    }
}
