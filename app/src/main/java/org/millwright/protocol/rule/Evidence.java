package org.millwright.protocol.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One piece of evidence: the facts of a group that belong together. What is decided counts before what is still out, so that a new test does not undo a valid one before its result
 * is there; then as the group's {@link Precedence} says.
 */
record Evidence(String id, List<Fact> facts, Precedence precedence) {

    private static final Comparator<Evidence> LATEST = Comparator.comparing(Evidence::isDecided).thenComparing(Evidence::happened)
            .thenComparing(Evidence::worst).thenComparing(Evidence::known).thenComparing(Evidence::id);

    private static final Comparator<Evidence> WORST = Comparator.comparing(Evidence::isDecided).thenComparing(Evidence::worst)
            .thenComparing(Evidence::happened).thenComparing(Evidence::known).thenComparing(Evidence::id);

    private static final Comparator<Evidence> SAID_LAST = Comparator.comparing(Evidence::known).thenComparing(Evidence::id);

    /** Of the facts of one group. */
    static Evidence best(List<Fact> group, Precedence precedence) {
        var all = all(group, precedence);
        if (precedence == Precedence.LATEST) return all.stream().max(LATEST).orElseThrow();
        var cleared = clearing(all);
        return all.stream().filter(one -> cleared.isEmpty() || !cleared.get().clears(one)).max(WORST).orElseThrow();
    }

    private static List<Evidence> all(List<Fact> group, Precedence precedence) {
        Map<String, List<Fact>> byEvidence = group.stream().collect(Collectors.groupingBy(Fact::evidence, TreeMap::new, Collectors.toList()));
        return byEvidence.entrySet().stream().map(one -> new Evidence(one.getKey(), one.getValue(), precedence)).toList();
    }

    /** The last word of a health officer. */
    private static Optional<Evidence> clearing(List<Evidence> all) {
        return all.stream().filter(one -> one.facts().getFirst().source().kind() == FactSource.Kind.OFFICER && one.isDecided()).max(SAID_LAST);
    }

    private boolean clears(Evidence other) {
        return !other.id().equals(id) && !other.known().isAfter(known());
    }

    /** Why this one counts and another of its group does not. */
    PassedOver.Why over(List<Fact> others) {
        var other = new Evidence(others.getFirst().evidence(), others, precedence);
        if (isDecided() && !other.isDecided()) return PassedOver.Why.OPEN;
        if (other.worst() > worst()) return precedence == Precedence.WORST ? PassedOver.Why.CLEARED : PassedOver.Why.EARLIER;
        boolean graver = other.worst() < worst() && (precedence == Precedence.WORST || other.happened().equals(happened()));
        return graver ? PassedOver.Why.LESS_GRAVE : PassedOver.Why.EARLIER;
    }

    private boolean isDecided() {
        return facts.stream().noneMatch(one -> one.value() instanceof FactValue.Erased || isOpen(one));
    }

    private Instant happened() {
        return facts.stream().map(Fact::value).filter(FactValue.Moment.class::isInstance).map(one -> ((FactValue.Moment) one).at())
                .max(Instant::compareTo).orElseGet(this::known);
    }

    private Instant known() {
        return facts.stream().map(Fact::known).max(Instant::compareTo).orElseThrow();
    }

    private int worst() {
        return facts.stream().mapToInt(this::badness).max().orElse(0);
    }

    private int badness(Fact fact) {
        return switch (fact.value()) {
            case FactValue.Choice(String word) when type(fact) instanceof FactType.Choice(var values, var open) -> values.indexOf(word);
            case FactValue.Flag(boolean set) when precedence == Precedence.WORST -> set ? 1 : 0;
            default -> 0;
        };
    }

    static boolean isOpen(Fact fact) {
        return type(fact) instanceof FactType.Choice(var values, var open) && fact.value() instanceof FactValue.Choice(String word) && open.contains(word);
    }

    private static FactType type(Fact fact) {
        return FactCatalogue.standard().get(fact.name()).type();
    }
}
