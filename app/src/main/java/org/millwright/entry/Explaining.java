package org.millwright.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.DecisionRecords.Kept;
import org.millwright.entry.decision.DecisionText.Line;
import org.millwright.entry.fact.Evidence;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.entry.fact.EvidenceRead;
import org.millwright.entry.fact.EvidenceRecords;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Facts;
import org.millwright.protocol.rule.Replay;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.RuleJson;
import org.millwright.tenancy.CurrentZone;
import org.millwright.vault.PersonalCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes a decision of the past again from its record and what it rested on: that is what pages show. So each look at a page proves that the decision replays, and a record
 * that does not comes to light.
 */
@Component
public class Explaining {

    /**
     * @param facts  all that were at hand, those that did not count too
     * @param replay equal with all values, or which facts were erased, when and on what basis
     * @param open   tests whose result was still out: they decided nothing, and yet were taken
     */
    public record Explained(FactSubject about, UUID id, Line line, Facts facts, Replay replay, List<Open> open) {}

    /** A test under way. */
    public record Open(EvidenceKind kind, Instant sampledAt) {}

    public record Explanation(Kept decision, RuleBook rules, List<Explained> subjects) {

        public RuleBook.Content book() {
            return rules.content();
        }

        public boolean whole() {
            return subjects.stream().allMatch(it -> it.replay() instanceof Replay.Equal);
        }
    }

    private final DecisionRecords records;
    private final EvidenceRecords evidence;
    private final PersonalCipher cipher;
    private final ApplicationEventPublisher events;

    Explaining(DecisionRecords records, EvidenceRecords evidence, PersonalCipher cipher, ApplicationEventPublisher events) {
        this.records = records;
        this.evidence = evidence;
        this.cipher = cipher;
        this.events = events;
    }

    /** For a person's eyes: one audit entry for each person whose facts are opened. */
    public Explanation explainTo(Kept decision, String purpose) {
        return opened(explain(decision), purpose);
    }

    /** For one of the crew, who has no business with what is known of the others. */
    public Explanation explainTo(UUID member, Kept decision, String purpose) {
        return opened(explain(decision, line -> line.about() != FactSubject.PERSON || line.id().equals(member)), purpose);
    }

    private Explanation opened(Explanation explanation, String purpose) {
        explanation.subjects().stream().filter(it -> it.about() == FactSubject.PERSON && it.replay() instanceof Replay.Equal)
                .forEach(it -> events.publishEvent(new EvidenceRead(CurrentZone.id(), it.id(), purpose)));
        return explanation;
    }

    /** Names of the facts that the rules of a decision ask for, of whatever they judge. */
    public Set<String> factsAsked(Kept decision) {
        var book = records.getBook(decision.book());
        return Stream.of(FactSubject.values()).flatMap(about -> book.factsAsked(about).stream()).collect(Collectors.toSet());
    }

    /** @throws IllegalStateException never for what was erased, only for a record that is not what was decided */
    public Explanation explain(Kept decision) {
        return explain(decision, line -> true);
    }

    private Explanation explain(Kept decision, Predicate<Line> wanted) {
        var book = records.getBook(decision.book());
        var lines = records.text(book).read(decision.judged(), decision.judgedAt()).stream().filter(wanted).toList();
        var ids = new LinkedHashSet<UUID>();
        lines.forEach(line -> ids.addAll(line.evidence()));
        Map<UUID, Evidence> known = new HashMap<>();
        evidence.listByIds(ids).forEach(it -> known.put(it.id(), it));
        var context = new ArrayList<>(computed(decision));
        lines.stream().filter(line -> line.about() == FactSubject.FILING || line.about() == FactSubject.SITE).forEach(line -> context.addAll(facts(line, known)));
        return new Explanation(decision, book, lines.stream().map(line -> explained(decision, book, line, at(line, known, context, decision), known)).toList());
    }

    private static Optional<Open> open(Evidence it) {
        if (it.values().stream().noneMatch(one -> one.value().equals(new FactValue.Choice("pending")))) return Optional.empty();
        return it.values().stream().filter(one -> one.value() instanceof FactValue.Moment).map(one -> new Open(it.kind(), ((FactValue.Moment) one.value()).at())).findFirst();
    }

    private static Explained explained(Kept decision, RuleBook book, Line line, Collection<Fact> at, Map<UUID, Evidence> known) {
        var facts = Facts.of(line.about(), at, decision.weighing());
        var open = line.evidence().stream().map(known::get).filter(Objects::nonNull).flatMap(it -> open(it).stream()).toList();
        return new Explained(line.about(), line.id(), line, facts, line.record().replay(book, facts), open);
    }

    private static List<Fact> at(Line line, Map<UUID, Evidence> known, List<Fact> context, Kept decision) {
        if (line.about() == FactSubject.SITE) return facts(line, known);
        var facts = new ArrayList<>(line.about() == FactSubject.FILING ? List.<Fact>of() : facts(line, known));
        context.stream().filter(fact -> ComputedFacts.about(fact, line.id(), decision.filingId())).forEach(facts::add);
        return facts;
    }

    private static List<Fact> facts(Line line, Map<UUID, Evidence> known) {
        return line.evidence().stream().map(known::get).filter(Objects::nonNull).flatMap(it -> it.facts().stream()).toList();
    }

    private List<Fact> computed(Kept decision) {
        return opened(decision).map(RuleJson::readFacts).orElseGet(() -> ComputedFacts.NAMES.stream().map(name -> new Fact(name,
                new FactValue.Erased(decision.decidedAt(), "entry.erased.filing"), new FactSource(FactSource.Kind.COMPUTED, ""), decision.filingId().toString(), decision.decidedAt())).toList());
    }

    private Optional<String> opened(Kept decision) {
        @Nullable String context = decision.context();
        return context == null ? Optional.empty() : cipher.decrypt(decision.filingId(), DecisionRecords.place(decision.id()), context);
    }
}
