package org.millwright.protocol.rule;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.UnknownContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule without faults, ready to judge. Immutable; for any thread. */
public final class CheckedRule {

    private final ClauseRule rule;
    private final FactSubject subject;
    private final Map<String, CelAttributePattern> facts = new LinkedHashMap<>();
    private final Limits limits;
    private final CelRuntime.Program program;

    CheckedRule(ClauseRule rule, FactSubject subject, List<String> facts, Limits limits, CelRuntime.Program program) {
        this.rule = rule;
        this.subject = subject;
        this.limits = limits;
        this.program = program;
        facts.forEach(name -> this.facts.put(name, CelAttributePattern.fromQualifiedIdentifier(name)));
    }

    public ClauseRule rule() {
        return rule;
    }

    /** Whom or what it judges. */
    public FactSubject subject() {
        return subject;
    }

    /** The facts it names. */
    public List<String> facts() {
        return List.copyOf(facts.keySet());
    }

    /** The comparisons that would make it hold, for people: "within 48 h of sampling". */
    public List<Limit> limits() {
        return limits.wanted();
    }

    Finding judge(ClauseRef clause, Facts known, Instant at) {
        var seen = new LinkedHashMap<String, SeenFact>();
        facts.keySet().forEach(name -> seen.put(name, SeenFact.of(name, known.find(name), at)));
        Object answer = evaluate(seen);
        List<UsedFact> used = seen.values().stream().filter(one -> one.fact() != null && one.value() != null)
                .map(one -> new UsedFact(Objects.requireNonNull(one.fact()), Objects.requireNonNull(one.value()))).toList();
        List<MissingFact> missing = answer instanceof CelUnknownSet unknown ? missing(unknown, seen) : List.of();
        Finding.State state = answer instanceof Boolean holds ? (holds ? Finding.State.SATISFIED : Finding.State.UNMET) : Finding.State.UNKNOWN;
        return new Finding(clause, state, rule.otherwise(), used, missing, state == Finding.State.UNMET ? failed(seen) : List.of(), changesAt(seen, at));
    }

    private Object evaluate(Map<String, SeenFact> seen) {
        var unknown = new ArrayList<CelAttributePattern>();
        seen.values().stream().filter(one -> one.value() == null).forEach(one -> unknown.add(facts.get(one.name())));
        try {
            return program.advanceEvaluation(UnknownContext.create(name -> Optional.ofNullable(seen.get(name)).filter(one -> one.value() != null).map(SeenFact::bare), unknown));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a rule that type-checks cannot be evaluated: " + rule.expression(), e);
        }
    }

    private List<MissingFact> missing(CelUnknownSet unknown, Map<String, SeenFact> seen) {
        var names = unknown.attributes().stream().map(CelAttribute::toString).toList();
        return seen.values().stream().filter(one -> names.contains(one.name())).map(one -> new MissingFact(one.name(), Objects.requireNonNull(one.why()))).toList();
    }

    private List<Limit> failed(Map<String, SeenFact> seen) {
        return limits.wanted().stream().filter(limit -> {
            FactValue value = Objects.requireNonNull(seen.get(limit.fact())).value();
            return value != null && !limit.holds(value);
        }).toList();
    }

    private @Nullable Instant changesAt(Map<String, SeenFact> seen, Instant at) {
        Stream<Instant> turns = limits.turning().stream().flatMap(limit -> Objects.requireNonNull(seen.get(limit.fact())).turns(limit));
        Stream<Instant> begins = seen.values().stream().map(SeenFact::fact).filter(Objects::nonNull)
                .flatMap(one -> one.value() instanceof FactValue.Moment(Instant moment) ? Stream.of(moment) : Stream.of());
        return Stream.concat(turns, begins).filter(one -> one.isAfter(at)).min(Instant::compareTo).orElse(null);
    }
}
