package org.millwright.protocol.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One piece of evidence: the facts of a group that belong together. What is decided counts before what is still out, so that a new test does not undo a valid one before its result
 * is there; then what happened last; of two from the same moment the worse, whoever was wrong.
 */
record Evidence(String id, List<Fact> facts) {

    private static final Comparator<Evidence> BEST = Comparator.comparing(Evidence::isDecided).thenComparing(Evidence::happened)
            .thenComparing(Evidence::worst).thenComparing(Evidence::known).thenComparing(Evidence::id);

    /** Of the facts of one group. */
    static List<Fact> best(List<Fact> group) {
        Map<String, List<Fact>> byEvidence = group.stream().collect(Collectors.groupingBy(Fact::evidence, TreeMap::new, Collectors.toList()));
        return byEvidence.entrySet().stream().map(one -> new Evidence(one.getKey(), one.getValue())).max(BEST).orElseThrow().facts();
    }

    private boolean isDecided() {
        return facts.stream().noneMatch(one -> one.value() instanceof FactValue.Erased || isOpen(one));
    }

    /** A test is as old as its sampling: what is known of it later, such as its report, makes it no fresher. */
    private Instant happened() {
        return facts.stream().map(Fact::value).filter(FactValue.Moment.class::isInstance).map(one -> ((FactValue.Moment) one).at())
                .min(Instant::compareTo).orElseGet(this::known);
    }

    private Instant known() {
        return facts.stream().map(Fact::known).max(Instant::compareTo).orElseThrow();
    }

    private int worst() {
        return facts.stream().mapToInt(Evidence::badness).max().orElse(0);
    }

    private static int badness(Fact fact) {
        return type(fact) instanceof FactType.Choice(var values, var open) && fact.value() instanceof FactValue.Choice(String word) ? values.indexOf(word) : 0;
    }

    static boolean isOpen(Fact fact) {
        return type(fact) instanceof FactType.Choice(var values, var open) && fact.value() instanceof FactValue.Choice(String word) && open.contains(word);
    }

    private static FactType type(Fact fact) {
        return FactCatalogue.standard().get(fact.name()).type();
    }
}
