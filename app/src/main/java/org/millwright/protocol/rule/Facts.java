package org.millwright.protocol.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private Facts(FactSubject about, List<Fact> all, Map<String, Fact> chosen) {
        this.about = about;
        this.all = all;
        this.chosen = chosen;
    }

    /** @throws IllegalArgumentException for a name that is not in the catalogue or a value that its fact cannot have */
    public static Facts of(FactSubject about, Collection<Fact> facts) {
        facts.forEach(Facts::check);
        Map<String, List<Fact>> groups = facts.stream().collect(Collectors.groupingBy(one -> definition(one).group(), LinkedHashMap::new, Collectors.toList()));
        var chosen = new LinkedHashMap<String, Fact>();
        groups.values().forEach(group -> Evidence.best(group).forEach(one -> chosen.put(one.name(), one)));
        return new Facts(about, List.copyOf(facts), chosen);
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

    /** What is kept and does not count, because other evidence does. */
    public List<Fact> passedOver() {
        return all.stream().filter(one -> chosen.get(one.name()) != one).toList();
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
