package org.millwright.protocol.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known of one subject, with what its filing and site add. Several pieces of evidence for the same may disagree: all are kept, and of each group the one that counts is
 * {@linkplain Evidence chosen whole}, so that nobody is judged by the result of one test and the sampling time of another.
 */
public final class Facts {

    private final FactSubject about;
    private final List<Fact> all;
    private final Map<String, Fact> chosen;
    private final Map<String, Evidence> counting;

    private Facts(FactSubject about, List<Fact> all, Map<String, Evidence> counting) {
        this.about = about;
        this.all = all;
        this.counting = counting;
        this.chosen = new LinkedHashMap<>();
        counting.values().forEach(one -> one.facts().forEach(fact -> chosen.put(fact.name(), fact)));
    }

    /** @throws IllegalArgumentException for a name that is not in the catalogue or a value that its fact cannot have */
    public static Facts of(FactSubject about, Collection<Fact> facts) {
        return of(about, facts, Weighing.BY_GROUP);
    }

    /** As evidence was weighed at some time. */
    public static Facts of(FactSubject about, Collection<Fact> facts, Weighing weighing) {
        facts.forEach(Facts::check);
        Map<String, List<Fact>> groups = facts.stream().collect(Collectors.groupingBy(one -> definition(one).group(), LinkedHashMap::new, Collectors.toList()));
        var counting = new LinkedHashMap<String, Evidence>();
        groups.forEach((name, group) -> counting.put(name, Evidence.best(group, weighing.of(definition(group.getFirst())))));
        return new Facts(about, List.copyOf(facts), counting);
    }

    public FactSubject about() {
        return about;
    }

    /** Everything, in the order given. */
    public List<Fact> all() {
        return all;
    }

    /** The one that counts. */
    public Optional<Fact> find(String name) {
        return Optional.ofNullable(chosen.get(name));
    }

    /** What is kept and does not count, because other evidence does, and why; what only says the same as that is not among it. */
    public List<PassedOver> passedOver() {
        return all.stream().filter(one -> chosen.get(one.name()) != one).filter(one -> !says(one)).map(this::passedOver).toList();
    }

    private boolean says(Fact fact) {
        var used = chosen.get(fact.name());
        return used != null && used.value().equals(fact.value());
    }

    private PassedOver passedOver(Fact fact) {
        var group = definition(fact).group();
        var counts = Objects.requireNonNull(counting.get(group));
        var its = all.stream().filter(one -> one.evidence().equals(fact.evidence()) && definition(one).group().equals(group)).toList();
        return new PassedOver(fact, chosen.getOrDefault(fact.name(), counts.facts().getFirst()), counts.over(its));
    }

    private static void check(Fact fact) {
        if (!definition(fact).accepts(fact.value())) {
            throw new IllegalArgumentException(fact.name() + " cannot be " + fact.value());
        }
    }

    private static FactDefinition definition(Fact fact) {
        return FactCatalogue.standard().get(fact.name());
    }
}
