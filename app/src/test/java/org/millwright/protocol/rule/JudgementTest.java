package org.millwright.protocol.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millwright.protocol.rule.FactSubject.PERSON;
import static org.millwright.protocol.rule.Notices.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a judgement says beside its verdict: which evidence counted, when it will turn, and that it can be made again. */
class JudgementTest {

    private static final Instant SAMPLED = NOON.minus(Duration.ofHours(40));

    @Test
    void saysWhenAResultExpires() {
        Judgement judgement = Notices.ministry().judge(Said.facts(PERSON, "person.nat.result=negative, person.nat.hoursSinceSampling=40", NOON), NOON);
        Instant turns = judgement.changesAt().orElseThrow();
        assertThat(turns).isEqualTo(SAMPLED.plus(Duration.ofHours(48)).plusMillis(1));
        var facts = test("a", "negative", SAMPLED);
        assertThat(Notices.ministry().judge(Facts.of(PERSON, facts), turns.minusMillis(1)).verdict()).isEqualTo(Verdict.ADMIT);
        assertThat(Notices.ministry().judge(Facts.of(PERSON, facts), turns).verdict()).isEqualTo(Verdict.ADMIT_WITH_CONDITIONS);
    }

    @Test
    void aSampleNotYetTakenIsMissing() {
        var facts = Facts.of(PERSON, test("a", "negative", NOON.plusSeconds(60)));
        Judgement judgement = Notices.ministry().judge(facts, NOON);
        assertThat(judgement.missing()).containsExactly(new MissingFact("person.nat.hoursSinceSampling", MissingFact.Why.IN_FUTURE));
        assertThat(judgement.changesAt()).contains(NOON.plusSeconds(60));
    }

    @Test
    void takesATestWhole() {
        var facts = Facts.of(PERSON, join(test("old", "negative", SAMPLED), test("new", "pending", NOON.minusSeconds(60))));
        assertThat(Said.line(Notices.ministry().judge(facts, NOON))).isEqualTo("ADMIT");
        assertThat(facts.passedOver()).extracting(it -> it.fact().evidence() + " " + it.why()).containsOnly("new OPEN");
        var positive = Facts.of(PERSON, join(test("old", "negative", SAMPLED), test("new", "positive", NOON.minusSeconds(60))));
        assertThat(Notices.ministry().judge(positive, NOON).verdict()).isEqualTo(Verdict.REFUSE);
    }

    @Test
    void ofTwoResultsOfOneSampleTheWorseCounts() {
        var facts = Facts.of(PERSON, join(test("b", "negative", SAMPLED), test("a", "positive", SAMPLED)));
        assertThat(facts.find("person.nat.result").orElseThrow().evidence()).isEqualTo("a");
    }

    /** Whoever says so, and however late somebody or a computation says no. */
    @ParameterizedTest(name = "{0} counts as {1}")
    @CsvSource(delimiter = '|', value = {
            "ENTERED true 1, COMPUTED false 9              | true  | LESS_GRAVE",   // a clean itinerary says nothing of a stay that was named
            "DECLARED true 1, ENTERED false 5              | true  | LESS_GRAVE",
            "OFFICER true 1, DECLARED false 5              | true  | LESS_GRAVE",
            "DECLARED true 1, OFFICER false 5              | false | CLEARED",
            "DECLARED true 1, OFFICER false 5, ENTERED true 6 | true | LESS_GRAVE", // what comes after the officer's word counts again
            "OFFICER false 5, COMPUTED true 9              | true  | LESS_GRAVE",
            "OFFICER true 1, OFFICER false 5               | false | CLEARED",
            "ENTERED false 1, COMPUTED false 9             | false |"})
    void theWorseOfTwoStaysCountsUntilAHealthOfficerClearsIt(String stated, boolean expected, PassedOver.@Nullable Why why) {
        var all = java.util.stream.Stream.of(stated.split(", ")).map(it -> stay(it.split(" "))).toList();
        var facts = Facts.of(PERSON, all);
        assertThat(facts.find("person.wasInRiskArea").orElseThrow().value()).isEqualTo(new FactValue.Flag(expected));
        if (why == null) assertThat(facts.passedOver()).as("they agree").isEmpty();
        else assertThat(facts.passedOver()).extracting(PassedOver::why).contains(why);
        var latest = all.stream().max(java.util.Comparator.comparing(Fact::known)).orElseThrow();
        assertThat(Facts.of(PERSON, all, Weighing.LATEST).find("person.wasInRiskArea")).as("what was judged before is made again as it was").contains(latest);
    }

    private static Fact stay(String[] it) {
        return new Fact("person.wasInRiskArea", new FactValue.Flag(Boolean.parseBoolean(it[1])), new FactSource(FactSource.Kind.valueOf(it[0]), ""), it[0] + it[2], NOON.plusSeconds(Long.parseLong(it[2])));
    }

    @Test
    void isMadeAgainFromItsRecord() {
        RuleBook book = Notices.firstCity();
        var facts = Facts.of(PERSON, test("a", "negative", SAMPLED));
        String record = RuleJson.write(JudgementRecord.of(book, book.judge(facts, NOON)));
        RuleBook kept = RuleBook.of(RuleJson.read(RuleJson.write(book.content()), RuleBook.Content.class));
        Facts keptFacts = Facts.of(PERSON, RuleJson.readFacts(RuleJson.write(facts.all())));
        assertThat(RuleJson.read(record, JudgementRecord.class).replay(kept, keptFacts)).isInstanceOf(Replay.Equal.class);
        assertThat(record).doesNotContain("negative", "desk", SAMPLED.toString());
    }

    @Test
    void otherFactsAreNoticed() {
        RuleBook book = Notices.ministry();
        var record = JudgementRecord.of(book, book.judge(Facts.of(PERSON, test("a", "negative", SAMPLED)), NOON));
        assertThat(record.replay(book, Facts.of(PERSON, test("a", "positive", SAMPLED)))).isInstanceOfSatisfying(Replay.Different.class,
                different -> assertThat(different.clauses()).extracting(ClauseRef::number).containsExactly("3.1"));
        assertThatThrownBy(() -> record.replay(Notices.firstCity(), Facts.of(PERSON, List.of()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void afterErasureOutcomeAndClauseRemain() {
        RuleBook book = Notices.ministry();
        var record = JudgementRecord.of(book, book.judge(Facts.of(PERSON, test("a", "negative", SAMPLED)), NOON));
        var erased = test("a", "negative", SAMPLED).stream().map(one -> new Fact(one.name(), new FactValue.Erased(NOON, "clause 5.2"), one.source(), one.evidence(), one.known())).toList();
        assertThat(record.replay(book, Facts.of(PERSON, erased))).isEqualTo(new Replay.Erased(List.of(
                new Replay.Loss("person.nat.result", NOON, "clause 5.2"), new Replay.Loss("person.nat.hoursSinceSampling", NOON, "clause 5.2"))));
        assertThat(record.verdict()).isEqualTo(Verdict.ADMIT);
        assertThat(record.clauses()).extracting(one -> one.clause().number()).containsExactly("3.1", "3.2");
    }

    @Test
    void rulesAreInForceByAreaLevelAndTime() {
        var scope = new ClauseScope(List.of("3702"), Set.of(ControlLevel.I, ControlLevel.II), NOON, NOON.plusSeconds(10));
        var set = new RuleSet(new EditionRef(new UUID(1, 1), "1"), List.of(new ScopedRule(new ClauseRef(new UUID(1, 2), "1"), new ClauseRule("site.gates == 1", new Outcome.Refuse()), scope)));
        assertThat(count(set, "370203", ControlLevel.II, NOON)).isOne();
        assertThat(count(set, "370303", ControlLevel.II, NOON)).isZero();
        assertThat(count(set, "370203", ControlLevel.III, NOON)).isZero();
        assertThat(count(set, "370203", ControlLevel.II, NOON.plusSeconds(10))).isZero();
        assertThat(new ClauseScope(List.of(), Set.of(), NOON, null).covers(List.of(), ControlLevel.NONE, NOON)).isFalse();
    }

    @Test
    void workedExamplesSayWhatCameOut() {
        var rule = ((RuleCheck.Sound) RuleChecker.check(new ClauseRule("person.nat.hoursSinceSampling <= hours(48)", new Outcome.Require()))).rule();
        var clause = new ClauseRef(new UUID(1, 3), "1");
        assertThat(new WorkedExample("fresh", java.util.Map.of("person.nat.hoursSinceSampling", "47"), NOON, Finding.State.SATISFIED).tryOn(rule, clause).passed()).isTrue();
        assertThat(new WorkedExample("old", java.util.Map.of("person.nat.hoursSinceSampling", "2022-04-01T00:00:00Z"), NOON, Finding.State.UNMET).tryOn(rule, clause).passed()).isTrue();
        assertThat(new WorkedExample("none", java.util.Map.of(), NOON, Finding.State.SATISFIED).tryOn(rule, clause).passed()).isFalse();
        assertThat(new WorkedExample("odd", java.util.Map.of("person.nat.hoursSinceSampling", "soon"), NOON, Finding.State.UNKNOWN).tryOn(rule, clause).unreadable())
                .containsExactly("person.nat.hoursSinceSampling");
    }

    private static int count(RuleSet set, String division, ControlLevel level, Instant at) {
        return set.inForce(List.of(division), level, at).content().rules().size();
    }

    private static List<Fact> test(String evidence, String result, Instant sampled) {
        return List.of(new Fact("person.nat.result", new FactValue.Choice(result), Said.SOURCE, evidence, NOON),
                new Fact("person.nat.hoursSinceSampling", new FactValue.Moment(sampled), Said.SOURCE, evidence, NOON));
    }

    private static List<Fact> join(List<Fact> one, List<Fact> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }
}
