package org.millwright.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.millwright.entry.DecisionRecords.Made;
import org.millwright.entry.decision.Judging;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.Verdict;

/**
 * What of a decision speaks against one person's being here: clauses about the person, and of those about the filing the ones about its journey, for papers that are not in order
 * make nobody a danger. What the person was let in under is not held against him.
 *
 * @param grave    quarantine or refusal; else something has to be brought
 * @param positive a result that came since he is here
 */
record Against(Verdict verdict, int days, boolean grave, boolean positive) {

    private static final List<String> RESULTS = List.of("person.nat.result", "person.antigen.result");
    private static final FactValue POSITIVE = new FactValue.Choice("positive");
    private static final Set<Verdict> KEEPS_OUT = Set.of(Verdict.QUARANTINE, Verdict.REFUSE);

    /** A clause about a person, or about the filing. */
    record Said(UUID subject, UUID clause) {}

    /** @param covered what was said when the person came */
    static Optional<Against> of(Made made, Presence who, Set<Said> covered) {
        var unmet = said(made, who.memberId()).filter(one -> !covered.contains(new Said(one.subject(), one.finding().clause().id()))).map(Found::finding).toList();
        boolean positive = positive(made, who);
        if (unmet.isEmpty() && !positive) return Optional.empty();
        var verdicts = new ArrayList<>(unmet.stream().map(one -> one.otherwise().verdict()).toList());
        if (positive) verdicts.add(Verdict.REFUSE);
        int days = unmet.stream().map(Finding::otherwise).mapToInt(one -> one instanceof Outcome.Quarantine it ? it.days() : 0).max().orElse(0);
        return Optional.of(new Against(Verdict.worst(verdicts), days, positive || unmet.stream().anyMatch(one -> !(one.otherwise() instanceof Outcome.Require)), positive));
    }

    private record Found(UUID subject, Finding finding) {}

    private static Stream<Found> said(Made made, UUID member) {
        return made.decision().judged().stream().filter(one -> one.about() == FactSubject.FILING || one.about() == FactSubject.PERSON && one.id().equals(member))
                .flatMap(one -> one.judgement().findings().stream().filter(found -> one.about() == FactSubject.PERSON || ofJourney(found)).map(found -> new Found(one.id(), found)))
                .filter(one -> one.finding().state() == Finding.State.UNMET && KEEPS_OUT.contains(one.finding().otherwise().verdict()));
    }

    private static boolean ofJourney(Finding it) {
        return it.used().stream().anyMatch(one -> one.fact().name().startsWith("itinerary."));
    }

    private static boolean positive(Made made, Presence who) {
        var since = who.arrivedAt() == null ? Instant.EPOCH : who.arrivedAt();
        return made.of().it().subjects().stream().filter(one -> one.about() == FactSubject.PERSON && one.id().equals(who.memberId()))
                .map(one -> Judging.facts(made.of().it(), one))
                .anyMatch(facts -> RESULTS.stream().flatMap(name -> facts.find(name).stream()).anyMatch(fact -> fact.value().equals(POSITIVE) && !fact.known().isBefore(since)));
    }
}
