package org.millwright.entry.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Member;
import org.millwright.entry.Explaining.Explained;
import org.millwright.entry.Explaining.Explanation;
import org.millwright.entry.Explaining.Open;
import org.millwright.entry.Filing;
import org.millwright.entry.KnownPeople;
import org.millwright.entry.Presences;
import org.millwright.entry.fact.EvidenceKind;
import org.millwright.entry.web.DecisionView.ClauseView;
import org.millwright.entry.web.DecisionView.FailingView;
import org.millwright.entry.web.DecisionView.MetView;
import org.millwright.entry.web.DecisionView.OverView;
import org.millwright.protocol.Wording;
import org.millwright.protocol.Wordings;
import org.millwright.protocol.rule.ClauseRef;
import org.millwright.protocol.rule.ConditionKind;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.Judgement;
import org.millwright.protocol.rule.JudgementRecord;
import org.millwright.protocol.rule.Limit;
import org.millwright.protocol.rule.MissingFact;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.Replay;
import org.millwright.protocol.rule.UsedFact;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.Rows;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Turns a decision made again into what a page shows: clause by clause, and person by person. */
@Component
class DecisionViews {

    /** Such a result lasts for nobody. */
    private static final Set<String> DISPROVING = Set.of("positive", "indeterminate");

    /** Whether the reader may bring evidence of a person or thing. */
    interface Brings extends BiPredicate<FactSubject, UUID> {}

    private static final String SAMPLING = "person.nat.hoursSinceSampling";

    private final KnownPeople people;
    private final Wordings wordings;
    private final Presences presences;

    DecisionViews(KnownPeople people, Wordings wordings, Presences presences) {
        this.people = people;
        this.wordings = wordings;
        this.presences = presences;
    }

    /** Masked names, plates and things by id. */
    Map<UUID, String> labels(Filing it) {
        Map<UUID, String> labels = new HashMap<>();
        if (it.terms() == null) return labels;
        people.listMembers(it.terms().members()).forEach(member -> labels.put(member.id(), member.maskedName()));
        it.terms().vehicles().forEach(one -> labels.put(one.id(), one.plate()));
        it.terms().equipment().forEach(one -> labels.put(one.id(), one.name()));
        return labels;
    }

    /**
     * @param until the end of the stay; null where nobody has said how long it is
     * @param facts the reader may see them
     */
    DecisionView decision(Explanation it, Map<UUID, String> labels, @Nullable Instant until, boolean facts) {
        var losses = it.subjects().stream().map(Explained::replay).filter(Replay.Erased.class::isInstance).flatMap(one -> ((Replay.Erased) one).losses().stream()).distinct().toList();
        var kept = it.decision();
        var clauses = clauses(it, labels, facts);
        return new DecisionView(kept.id(), it.book().edition().id(), kept.verdict(), kept.decidedAt(), kept.judgedAt(), kept.cause(), kept.edition(), kept.level(), kept.quarantineDays(),
                kept.holdsUntil(), kept.expiresEarly(), clauses, until == null ? List.of() : Turns.list(it, clauses, labels, until, facts), losses);
    }

    private List<ClauseView> clauses(Explanation it, Map<UUID, String> labels, boolean facts) {
        Map<UUID, Wording> words = new HashMap<>();
        wordings.listWordings(it.book().edition().id()).forEach(wording -> words.put(wording.clauseId(), wording));
        Map<ClauseRef, List<Explained>> by = new LinkedHashMap<>();
        it.subjects().forEach(subject -> subject.line().record().clauses().forEach(clause -> by.computeIfAbsent(clause.clause(), ref -> new ArrayList<>()).add(subject)));
        var clauses = new ArrayList<ClauseView>();
        Map<UUID, Instant> arrived = new HashMap<>();
        presences.listPresences(it.decision().filingId()).stream().filter(one -> one.arrivedAt() != null).forEach(one -> arrived.put(one.memberId(), one.arrivedAt()));
        by.forEach((ref, subjects) -> clauses.add(clause(ref, words.get(ref.id()), subjects, new Known(labels, arrived), facts)));
        return clauses;
    }

    /** @param arrived who is here, and since when */
    private record Known(Map<UUID, String> labels, Map<UUID, Instant> arrived) {}

    private static ClauseView clause(ClauseRef ref, @Nullable Wording words, List<Explained> subjects, Known known, boolean facts) {
        var all = subjects.stream().map(subject -> record(subject, ref)).toList();
        var names = all.stream().flatMap(one -> java.util.stream.Stream.concat(one.facts().stream(), one.missing().stream().map(missing -> missing.name()))).distinct().toList();
        var sources = facts ? subjects.stream().flatMap(subject -> finding(subject, ref).stream()).flatMap(finding -> finding.used().stream()).map(used -> used.fact().source()).distinct().toList()
                : List.<FactSource>of();
        var failing = subjects.stream().filter(subject -> record(subject, ref).state() != Finding.State.SATISFIED)
                .map(subject -> failing(subject, ref, known, facts)).toList();
        var locale = LocaleContextHolder.getLocale();
        return new ClauseView(ref.id(), ref.number(), words == null ? "" : words.heading(locale), words == null ? "" : words.text(locale), all.getFirst().otherwise(), Verdict.worst(all.stream().map(DecisionViews::verdict).toList()),
                (int) all.stream().filter(one -> one.state() == Finding.State.SATISFIED).count(), all.size(), names, sources, failing,
                facts ? met(subjects, ref, known.labels()) : List.of(), facts ? over(subjects, names, known.labels()) : List.of());
    }

    private static List<MetView> met(List<Explained> subjects, ClauseRef ref, Map<UUID, String> labels) {
        return subjects.stream().filter(subject -> record(subject, ref).state() == Finding.State.SATISFIED)
                .flatMap(subject -> finding(subject, ref).stream().map(finding -> new MetView(labels.getOrDefault(subject.id(), ""), finding.used()))).toList();
    }

    /** Of the facts the clause looks at, and only what disagrees: that an earlier test has an earlier time is no news. */
    private static List<OverView> over(List<Explained> subjects, List<String> names, Map<UUID, String> labels) {
        return subjects.stream().filter(subject -> judgement(subject).isPresent()).flatMap(subject -> subject.facts().passedOver().stream().filter(one -> names.contains(one.fact().name()) && !(one.fact().value() instanceof FactValue.Moment))
                .map(one -> new OverView(labels.getOrDefault(subject.id(), ""), one))).distinct().toList();
    }

    private static FailingView failing(Explained it, ClauseRef ref, Known known, boolean facts) {
        var record = record(it, ref);
        var finding = facts ? finding(it, ref) : Optional.<Finding>empty();
        boolean told = facts || it.about() == FactSubject.VEHICLE || it.about() == FactSubject.EQUIPMENT;     // that a vehicle was not disinfected is nobody's health
        return new FailingView(known.labels().getOrDefault(it.id(), ""), known.arrived().get(it.id()), verdict(record), finding.map(Finding::used).orElse(List.of()), finding.map(Finding::needed).orElse(List.of()),
                told ? record.missing() : List.of(), facts ? open(it, record) : List.of());
    }

    /** Of what the clause looks at or asks to be taken. */
    private static List<Open> open(Explained it, JudgementRecord.Clause record) {
        var asked = record.otherwise() instanceof Outcome.Condition(var kinds, var hours) ? kinds : List.<ConditionKind>of();
        return it.open().stream().filter(one -> record.facts().stream().anyMatch(name -> one.kind().facts().getFirst().name().equals(name))
                || asked.contains(one.kind() == EvidenceKind.NAT ? ConditionKind.NAT_ON_ARRIVAL : ConditionKind.ANTIGEN_ON_ARRIVAL)).toList();
    }

    private static Optional<Finding> finding(Explained it, ClauseRef ref) {
        return judgement(it).flatMap(judgement -> judgement.findings().stream().filter(one -> one.clause().equals(ref)).findFirst());
    }

    private static JudgementRecord.Clause record(Explained it, ClauseRef ref) {
        return it.line().record().clauses().stream().filter(one -> one.clause().equals(ref)).findFirst().orElseThrow();
    }

    private static Verdict verdict(JudgementRecord.Clause it) {
        return switch (it.state()) {
            case SATISFIED -> Verdict.ADMIT;
            case UNMET -> it.otherwise().verdict();
            case UNKNOWN -> Verdict.CANNOT_DECIDE;
        };
    }

    static Optional<Judgement> judgement(Explained it) {
        return switch (it.replay()) {
            case Replay.Equal(var judgement) -> Optional.of(judgement);
            case Replay.Different(var judgement, var clauses) -> Optional.empty();
            case Replay.Erased erased -> Optional.empty();
        };
    }

    List<PersonView> people(Filing it, @Nullable Explanation explained, boolean facts, Brings brings) {
        if (it.terms() == null) return List.of();
        Map<UUID, Member> members = new HashMap<>();
        people.listMembers(it.terms().members()).forEach(member -> members.put(member.id(), member));
        return it.terms().members().stream().map(id -> person(id, members.get(id), find(explained, id), explained, facts, brings.test(FactSubject.PERSON, id))).toList();
    }

    private static PersonView person(UUID id, @Nullable Member member, Optional<Explained> found, @Nullable Explanation explained, boolean facts, boolean brings) {
        var label = member == null ? "–" : member.maskedName();
        var note = member == null ? "" : member.documentMasked();
        var judgement = facts ? found.flatMap(DecisionViews::judgement) : Optional.<Judgement>empty();
        var sampled = judgement.flatMap(one -> used(one, SAMPLING)).map(UsedFact::fact).map(fact -> fact.value())
                .filter(FactValue.Moment.class::isInstance).map(value -> ((FactValue.Moment) value).at()).orElse(null);
        var result = judgement.flatMap(one -> used(one, "person.nat.result")).map(UsedFact::fact).map(fact -> fact.value())
                .filter(FactValue.Choice.class::isInstance).map(value -> ((FactValue.Choice) value).word()).orElse(judgement.filter(DecisionViews::pending).map(one -> "pending").orElse(null));
        var open = facts ? found.stream().flatMap(one -> one.open().stream()).filter(one -> one.kind() == EvidenceKind.NAT && (sampled == null || one.sampledAt().isAfter(sampled)))
                .map(Open::sampledAt).max(Instant::compareTo).orElse(null) : null;
        return new PersonView(id, "person", label, note, found.map(one -> verdict(explained, one)).orElse(null), sampled, result, open,
                sampled == null || DISPROVING.contains(result) ? null : judgement.flatMap(one -> validity(one, sampled).or(() -> counts(one))).orElse(null), brings);
    }

    /** Where nobody has said what follows from the level in force, nobody is let in for want of rules. */
    private static Verdict verdict(@Nullable Explanation all, Explained one) {
        return all != null && unruled(all) ? Verdict.CANNOT_DECIDE : one.line().record().verdict();
    }

    private static boolean unruled(Explanation it) {
        return it.decision().verdict() == Verdict.CANNOT_DECIDE && it.subjects().stream().allMatch(one -> one.line().record().clauses().isEmpty());
    }

    private static boolean pending(Judgement it) {
        return it.missing().stream().anyMatch(one -> one.name().equals("person.nat.result") && one.why() == MissingFact.Why.PENDING);
    }

    /** Until when a test counted that is too old at the time judged: its sampling and what the clause allows. */
    private static Optional<Instant> validity(Judgement it, Instant sampled) {
        return it.findings().stream().flatMap(finding -> finding.needed().stream())
                .filter(limit -> limit.fact().equals(SAMPLING) && limit.comparison() == Limit.Comparison.AT_MOST)
                .flatMap(limit -> limit.needed().stream()).filter(FactValue.Amount.class::isInstance).map(FactValue.Amount.class::cast)
                .map(amount -> sampled.plusSeconds(Math.round(amount.unit().toBase(amount.amount()) * 60))).min(Instant::compareTo);
    }

    /** Until when a test counts that is fresh enough: what else turns before that is no matter of the test. */
    private static Optional<Instant> counts(Judgement it) {
        return it.findings().stream().filter(finding -> finding.state() == Finding.State.SATISFIED && finding.changesAt() != null && finding.used().stream().anyMatch(one -> one.fact().name().equals(SAMPLING)))
                .map(finding -> finding.changesAt().truncatedTo(ChronoUnit.MINUTES)).min(Instant::compareTo);
    }

    private static Optional<UsedFact> used(Judgement judgement, String name) {
        return judgement.findings().stream().flatMap(finding -> finding.used().stream()).filter(one -> one.fact().name().equals(name)).findFirst();
    }

    /** Vehicles and equipment, then the filing and its site: rules ask about those as well. */
    List<PersonView> things(Filing it, @Nullable Explanation explained, String site, Brings brings) {
        if (it.terms() == null) return List.of();
        var things = new ArrayList<PersonView>();
        it.terms().vehicles().forEach(one -> things.add(thing(one.id(), FactSubject.VEHICLE, one.plate(), one.driver(), explained, brings)));
        it.terms().equipment().forEach(one -> things.add(thing(one.id(), FactSubject.EQUIPMENT, one.name(), "× " + one.pieces(), explained, brings)));
        things.add(thing(it.id(), FactSubject.FILING, it.number() == null ? "" : it.number(), "", explained, brings));
        things.add(thing(it.terms().siteId(), FactSubject.SITE, site, "", explained, brings));
        return things;
    }

    private static PersonView thing(UUID id, FactSubject about, String label, String note, @Nullable Explanation explained, Brings brings) {
        return new PersonView(id, Rows.word(about), label, note, find(explained, id).map(one -> verdict(explained, one)).orElse(null), null, null, null, null, brings.test(about, id));
    }

    private static Optional<Explained> find(@Nullable Explanation explained, UUID id) {
        return explained == null ? Optional.empty() : explained.subjects().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
