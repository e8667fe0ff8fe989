package org.millwright.protocol.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer of a rule book for one person, vehicle, piece of equipment, filing or site.
 *
 * @param at       the time judged, such as an arrival
 * @param findings one for each clause that judges such a subject, in the book's order
 */
public record Judgement(FactSubject about, Instant at, Verdict verdict, List<Finding> findings) {

    static Judgement of(FactSubject about, Instant at, List<Finding> findings) {
        return new Judgement(about, at, Verdict.worst(findings.stream().map(Finding::verdict).toList()), List.copyOf(findings));
    }

    /** What is asked of who is admitted, or would be asked; in the order of the clauses. */
    public List<Outcome.Condition> conditions() {
        return unmet().map(Finding::otherwise).filter(Outcome.Condition.class::isInstance).map(Outcome.Condition.class::cast).toList();
    }

    /** The longest of all quarantines that follow; 0 for none. */
    public int quarantineDays() {
        return unmet().map(Finding::otherwise).filter(Outcome.Quarantine.class::isInstance).mapToInt(one -> ((Outcome.Quarantine) one).days()).max().orElse(0);
    }

    /** What must be known before a verdict is possible. */
    public List<MissingFact> missing() {
        return findings.stream().map(Finding::missing).flatMap(Collection::stream).distinct().toList();
    }

    /** The next time at which the same facts may be judged otherwise: a result expires, a period ends. */
    public Optional<Instant> changesAt() {
        return findings.stream().map(Finding::changesAt).filter(Objects::nonNull).min(Instant::compareTo);
    }

    private java.util.stream.Stream<Finding> unmet() {
        return findings.stream().filter(one -> one.state() == Finding.State.UNMET);
    }
}
