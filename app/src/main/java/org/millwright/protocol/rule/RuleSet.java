package org.millwright.protocol.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules of an edition, whatever their scope. Compiling takes milliseconds a rule: keep it as long as the edition. */
public final class RuleSet {

    private record Scoped(ClauseScope scope, RuleBook.Entry entry) { }

    private final EditionRef edition;
    private final List<Scoped> rules;

    /** @throws IllegalArgumentException for a rule with faults: an edition with one is not published */
    public RuleSet(EditionRef edition, List<ScopedRule> rules) {
        this.edition = edition;
        this.rules = rules.stream().map(one -> new Scoped(one.scope(), RuleBook.Entry.of(new BookRule(one.clause(), one.rule())))).toList();
    }

    /** In the order of the edition. */
    public List<ScopedRule> all() {
        return rules.stream().map(one -> new ScopedRule(one.entry().rule().clause(), one.entry().rule().rule(), one.scope())).toList();
    }

    /** When a rule last began or ended. */
    public Optional<Instant> findLastTurn(Instant now) {
        return rules.stream().flatMap(one -> Stream.of(Optional.of(one.scope().from()), Optional.ofNullable(one.scope().until()))).flatMap(Optional::stream)
                .filter(at -> !at.isAfter(now)).max(Comparator.naturalOrder());
    }

    public EditionRef edition() {
        return edition;
    }

    /** The rules for places with these division codes, at a level and a time. */
    public RuleBook inForce(Collection<String> divisions, ControlLevel level, Instant at) {
        return new RuleBook(edition, level, rules.stream().filter(one -> one.scope().covers(divisions, level, at)).map(Scoped::entry).toList());
    }
}
