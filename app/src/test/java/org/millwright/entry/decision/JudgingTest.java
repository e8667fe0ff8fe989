package org.millwright.entry.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Facts;
import org.millwright.protocol.rule.Replay;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.RuleSet;
import org.millwright.protocol.rule.ShippedProtocol;
import org.millwright.protocol.rule.Verdict;

/** The notices of 2022 as decision tables, and what must hold for whatever is filed. */
class JudgingTest {

    private static final Instant NOW = SampleCase.NOW;

    private static RuleBook book(RuleSet rules, ControlLevel level) {
        return rules.inForce(List.of("370613"), level, NOW);
    }

    /** What the shipped protocol says of tests and risk areas. */
    private static RuleBook shipped() {
        return ShippedProtocol.only("nat", "positive", "antigen", "unclear", "antigen-clear", "risk");
    }

    private static RuleBook book(String notice) {
        return notice.equals("shipped") ? shipped() : book(switch (notice) {
            case "first" -> CityNotices.first();
            case "second" -> CityNotices.second();
            default -> CityNotices.ministry();
        }, ControlLevel.II);
    }

    /** sampled: hours before now, below zero nobody was tested; the arrival lies 10 hours ahead. */
    @ParameterizedTest(name = "{0}: lead {1} h by {2}, {3} sampled {4} h ago -> {5}")
    @CsvSource({
            "first,    50, installer, negative, 20, ADMIT_WITH_CONDITIONS",     // the antigen test is still to come
            "first,    48, installer, negative, 38, ADMIT_WITH_CONDITIONS",     // to the hour
            "first,    47, installer, negative, 20, REFUSE",
            "first,    50, installer, negative, 39, REFUSE",                    // 49 h on arrival: validity counts from sampling
            "first,    50, installer, pending,  20, CANNOT_DECIDE",             // pending is not negative, nor positive
            "first,    50, installer, positive, 20, REFUSE",
            "first,    50, installer, negative, -1, CANNOT_DECIDE",
            "second,   72, receiver,  negative, 20, ADMIT",
            "second,   71, receiver,  negative, 20, REFUSE",
            "second,   72, installer, negative, 20, REFUSE",
            "ministry,  1, installer, negative, 20, ADMIT",                     // no second test within validity
            "ministry,  1, installer, negative, 60, ADMIT_WITH_CONDITIONS",
            "ministry,  1, installer, positive, 20, REFUSE",
            "ministry,  1, installer, indeterminate, 20, REFUSE",               // neither negative nor positive: tested again first
            "shipped,  50, installer, negative, 20, ADMIT",
            "shipped,  50, installer, negative, 60, ADMIT_WITH_CONDITIONS",
            "shipped,  50, installer, indeterminate, 20, REFUSE",
            "shipped,  50, installer, pending,  20, CANNOT_DECIDE",
            "shipped,  50, installer, positive, 20, REFUSE"})
    void aNotice(String notice, double lead, String filer, String result, double sampled, Verdict expected) {
        var it = new SampleCase().arrivesIn(10).lead(lead).filer(filer).context("person.wasInRiskArea", new FactValue.Flag(false));
        if (notice.equals("first")) it.person(both("positive", result, sampled));
        else if (notice.equals("shipped")) it.context("filing.localCrew", new FactValue.Flag(false)).person(both("negative", result, sampled));
        else it.person(result, sampled);
        assertThat(Judging.decide(book(notice), it.build()).verdict()).isEqualTo(expected);
    }

    private static List<Fact> both(String antigen, String result, double sampled) {
        var facts = new ArrayList<Fact>(sampled < 0 ? List.of() : SampleCase.nat(result, sampled));
        facts.addAll(SampleCase.antigen(antigen, 1));
        return facts;
    }

    /** Of the shipped protocol: neither being local nor the other test makes up for a result that is not clear. */
    @ParameterizedTest(name = "local {0}, NAT {1}, antigen {2} -> {3}")
    @CsvSource({"true, negative, negative, ADMIT", "true, indeterminate, negative, REFUSE", "true, positive, negative, REFUSE", "false, negative, positive, REFUSE",
            "false, negative, indeterminate, REFUSE", "false, negative, negative, ADMIT"})
    void anUnclearResultAdmitsNobody(boolean local, String nat, String antigen, Verdict expected) {
        var it = new SampleCase().arrivesIn(10).lead(50).context("person.wasInRiskArea", new FactValue.Flag(false)).context("filing.localCrew", new FactValue.Flag(local)).person(both(antigen, nat, 20));
        assertThat(Judging.decide(book("shipped"), it.build()).verdict()).isEqualTo(expected);
    }

    @Test
    void aReportThatCameLaterMakesATestNoFresher() {
        var late = new ArrayList<>(SampleCase.nat("positive", 30));
        late.add(new Fact("person.nat.hoursSinceReport", new FactValue.Moment(NOW.minus(Duration.ofHours(1))), late.getFirst().source(), late.getFirst().evidence(), NOW));
        late.addAll(SampleCase.nat("negative", 5));
        var chosen = Facts.of(FactSubject.PERSON, late).find("person.nat.result").orElseThrow();
        assertThat(chosen.value()).as("sampled last").isEqualTo(new FactValue.Choice("negative"));
    }

    @Test
    void theMinistryAsksBothTestsOnArrival() {
        var decision = Judging.decide(book("ministry"), new SampleCase().arrivesIn(10).person("negative", 60).build());
        assertThat(decision.conditions()).singleElement().satisfies(it -> assertThat(it.kinds()).extracting(Enum::name).containsExactly("NAT_ON_ARRIVAL", "ANTIGEN_ON_ARRIVAL"));
    }

    /** The quarantine of one is over before the test of the other is: then it is to be looked at, though the verdict holds for the worse until later. */
    @Test
    void whatGetsBetterBeforeSomethingGetsWorseIsLookedAtInTime() {
        var better = NOW.plus(Duration.ofHours(34));
        var left = new ArrayList<Fact>(SampleCase.nat("negative", 0));
        left.add(SampleCase.fact("person.wasInRiskArea", new FactValue.Flag(true), UUID.randomUUID()));
        left.add(SampleCase.fact("person.daysSinceRiskArea", new FactValue.Moment(better.minus(Duration.ofDays(7))), UUID.randomUUID()));
        var tested = new ArrayList<Fact>(SampleCase.nat("negative", 2));
        tested.add(SampleCase.fact("person.wasInRiskArea", new FactValue.Flag(false), UUID.randomUUID()));
        var decision = Judging.decide(book(CityNotices.zone(), ControlLevel.II), new SampleCase().arrivesIn(10).lead(50).context("filing.localCrew", new FactValue.Flag(true)).person(left).person(tested).build());
        assertThat(decision.verdict()).isEqualTo(Verdict.QUARANTINE);
        assertThat(decision.turnsAt()).isEqualTo(better);
        assertThat(decision.holdsUntil()).isAfter(better);
    }

    /** Whoever's it is, and whether or not the filing has turned for the worse before: a result that ends during the work is a deadline of its own. */
    @ParameterizedTest(name = "sampled {0} h ago, arriving in 10 h for 5 days -> ends in {1} h")
    @CsvSource({"0, 48", "0 5 10 20 30, 18 28 38 43 48", "20 20, 28", "60, ''", "40 20, 28", "-70, 118"})
    void everyDeadlineOfTheStayIsForeseen(String sampled, String ends) {
        var it = new SampleCase().arrivesIn(10).lead(50).context("filing.localCrew", new FactValue.Flag(false)).context("person.wasInRiskArea", new FactValue.Flag(false));
        for (var hours : sampled.split(" ")) it.person(SampleCase.nat("negative", Double.parseDouble(hours)));
        var decision = Judging.decide(book(CityNotices.zone(), ControlLevel.II), it.build());
        assertThat(decision.deadlines().stream().map(at -> String.valueOf(Duration.between(NOW, at).toHours())).toList()).containsExactly(ends.isEmpty() ? new String[0] : ends.split(" "));
    }

    /** His quarantine is over before his test is: what comes after the first turn is foreseen as well. */
    @Test
    void whatGetsWorseAfterSomethingGotBetterIsForeseen() {
        var better = NOW.plus(Duration.ofHours(34));
        var facts = new ArrayList<Fact>(SampleCase.nat("negative", 0));
        facts.add(SampleCase.fact("person.wasInRiskArea", new FactValue.Flag(true), UUID.randomUUID()));
        facts.add(SampleCase.fact("person.daysSinceRiskArea", new FactValue.Moment(better.minus(Duration.ofDays(7))), UUID.randomUUID()));
        var decision = Judging.decide(book(CityNotices.zone(), ControlLevel.II), new SampleCase().arrivesIn(10).lead(50).context("filing.localCrew", new FactValue.Flag(true)).person(facts).build());
        assertThat(decision.turnsAt()).isEqualTo(better);
        assertThat(decision.expiresEarly()).isTrue();
        assertThat(decision.deadlines()).singleElement().isEqualTo(decision.holdsUntil()).satisfies(at -> assertThat(Duration.between(NOW, at).toHours()).isEqualTo(48));
    }

    @Test
    void oneOfSixMakesTheAnswerOfAll() {
        var it = new SampleCase().arrivesIn(10).lead(72).filer("receiver").context("person.wasInRiskArea", new FactValue.Flag(false));
        for (int i = 0; i < 5; i++) it.person("negative", 10);
        assertThat(Judging.decide(book("second"), it.build()).verdict()).isEqualTo(Verdict.ADMIT);
        assertThat(Judging.decide(book("second"), it.person("pending", 2).build()).verdict()).isEqualTo(Verdict.CANNOT_DECIDE);
    }

    @Test
    void whoWasInARiskAreaIsQuarantined() {
        var left = new FactValue.Moment(NOW.minus(Duration.ofDays(3)));
        var it = new SampleCase().arrivesIn(10).lead(72).filer("receiver").context("person.wasInRiskArea", new FactValue.Flag(true)).context("person.daysSinceRiskArea", left)
                .person("negative", 10).build();
        var decision = Judging.decide(book("second"), it);
        assertThat(decision.verdict()).isEqualTo(Verdict.QUARANTINE);
        assertThat(decision.quarantineDays()).isEqualTo(7);
    }

    @Test
    void aResultThatEndsDuringTheStayIsForeseen() {
        var it = new SampleCase().arrivesIn(10).lead(72).filer("receiver").context("person.wasInRiskArea", new FactValue.Flag(false)).person("negative", 20).build();
        var decision = Judging.decide(book("second"), it);
        assertThat(decision.expiresEarly()).isTrue();
        assertThat(decision.holdsUntil()).isEqualTo(NOW.plus(Duration.ofHours(28)).plusMillis(1));
    }

    @Test
    void withoutALevelNothingIsAskedAndWithOneButNoRulesNobodyKnows() {
        var it = new SampleCase().person("negative", -1).build();
        assertThat(Judging.decide(book(CityNotices.first(), ControlLevel.NONE), it).verdict()).isEqualTo(Verdict.ADMIT);
        var unruled = new RuleSet(CityNotices.first().edition(), List.of()).inForce(List.of("370613"), ControlLevel.II, NOW);
        assertThat(Judging.decide(unruled, it).verdict()).isEqualTo(Verdict.CANNOT_DECIDE);
    }

    /** Total, the same again from its record, and a fresher negative never makes it worse. */
    @Test
    void tenThousandRandomFilings() {
        var random = new Random(20221124);
        var notices = List.of(book(CityNotices.first(), ControlLevel.II), book(CityNotices.second(), ControlLevel.III), book(CityNotices.ministry(), ControlLevel.IV),
                book(CityNotices.zone(), ControlLevel.I), book(CityNotices.zone(), ControlLevel.IV), book(CityNotices.first(), ControlLevel.NONE));
        var books = Stream.of(notices, ShippedProtocol.books(), List.of(shipped())).flatMap(List::stream).toList();
        var texts = books.stream().map(DecisionText::new).toList();
        for (int i = 0; i < 10_000; i++) {
            int of = random.nextInt(books.size());
            var it = random(random);
            var decision = Judging.decide(books.get(of), it);
            assertThat(decision.verdict()).isNotNull();
            assertReplays(books.get(of), texts.get(of), it, decision);
            var fresher = Judging.decide(books.get(of), fresher(it));
            assertThat(fresher.verdict().worseThan(decision.verdict())).as("case %d: %s, with a fresher negative %s", i, decision.verdict(), fresher.verdict()).isFalse();
        }
    }

    private static void assertReplays(RuleBook book, DecisionText text, EntryCase it, EntryDecision decision) {
        var lines = text.read(text.write(it, decision), decision.judgedAt());
        assertThat(lines).hasSameSizeAs(it.subjects());
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).record().verdict()).isEqualTo(decision.judged().get(i).judgement().verdict());
            assertThat(lines.get(i).record().replay(book, Judging.facts(it, it.subjects().get(i)))).isInstanceOf(Replay.Equal.class);
        }
    }

    private static EntryCase random(Random random) {
        var results = List.of("negative", "negative", "negative", "pending", "indeterminate", "positive");
        var it = new SampleCase().arrivesIn(random.nextInt(96));
        if (random.nextInt(10) > 0) it.lead(random.nextInt(100)).filer(random.nextBoolean() ? "receiver" : "installer");
        boolean risk = random.nextInt(4) == 0;
        if (random.nextInt(8) > 0) it.context("person.wasInRiskArea", new FactValue.Flag(risk));
        if (risk) it.context("person.daysSinceRiskArea", new FactValue.Moment(NOW.minus(Duration.ofHours(random.nextInt(400)))));
        if (random.nextBoolean()) it.context("filing.localCrew", new FactValue.Flag(random.nextBoolean()));
        for (int heads = 1 + random.nextInt(4); heads > 0; heads--) {
            var facts = new ArrayList<Fact>();
            for (int tests = random.nextInt(3); tests > 0; tests--) facts.addAll(SampleCase.nat(results.get(random.nextInt(results.size())), random.nextInt(90)));
            if (random.nextBoolean()) facts.addAll(SampleCase.antigen(results.get(random.nextInt(results.size())), random.nextInt(60)));
            it.person(facts);
        }
        return it.build();
    }

    /**
     * Everybody with one more test, negative, sampled just now. Whoever has no result yet gets it only where it lasts until the arrival: "not known" is better than
     * a result that is known to be too old by then.
     */
    private static EntryCase fresher(EntryCase it) {
        var subjects = it.subjects().stream().map(subject -> {
            boolean lasts = !it.judgedAt().isAfter(NOW.plus(Duration.ofHours(48)));
            if (subject.about() != FactSubject.PERSON || (!lasts && subject.facts().stream().noneMatch(JudgingTest::decided))) return subject;
            var facts = new ArrayList<>(subject.facts());
            facts.addAll(SampleCase.nat("negative", 0));
            return new EntryCase.Subject(subject.about(), subject.id(), facts);
        }).toList();
        return new EntryCase(it.filingId(), it.revision(), it.decidedAt(), it.judgedAt(), it.arrivesBy(), it.leavesAt(), subjects, it.context());
    }

    private static boolean decided(Fact fact) {
        return fact.name().equals("person.nat.result") && !fact.value().equals(new FactValue.Choice("pending"));
    }

    @Test
    void erasedFactsAreNamedWhenADecisionIsAskedFor() {
        var book = book("second");
        var it = new SampleCase().arrivesIn(10).lead(72).filer("receiver").context("person.wasInRiskArea", new FactValue.Flag(false)).person("negative", 10).build();
        var text = new DecisionText(book);
        var line = text.read(text.write(it, Judging.decide(book, it)), it.judgedAt()).getFirst();
        var erased = Facts.of(FactSubject.PERSON, it.subjects().getFirst().facts().stream()
                .map(fact -> new Fact(fact.name(), new FactValue.Erased(NOW, "§9.2"), fact.source(), fact.evidence(), fact.known())).toList());
        assertThat(line.record().replay(book, erased)).isInstanceOfSatisfying(Replay.Erased.class, replay -> assertThat(replay.losses()).extracting(Replay.Loss::fact)
                .containsExactlyInAnyOrder("person.nat.result", "person.nat.hoursSinceSampling"));
        assertThat(line.record().verdict()).as("what was said remains").isEqualTo(Verdict.ADMIT);
    }
}
