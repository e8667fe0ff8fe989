package org.millwright.protocol.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.protocol.rule.Notices.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is known or not: there is an answer, a fresher negative never makes it worse, the record gives it again, and it stays until the time it names. */
@Tag("slow")
class TenThousandFactSetsTest {

    private final List<RuleBook> books = Stream.concat(Notices.all().stream(), ShippedProtocol.books().stream()).toList();

    @Test
    void holdForTenThousandSeededFactSets() {
        for (int seed = 0; seed < 10_000; seed++) {
            var random = new SplittableRandom(seed);
            FactSubject about = FactSubject.values()[random.nextInt(FactSubject.values().length)];
            Facts facts = facts(about, random);
            for (RuleBook book : books) {
                Judgement judgement = book.judge(facts, NOON);
                assertThat(judgement.verdict()).as("total, seed %s", seed).isNotNull();
                assertThat(JudgementRecord.of(book, judgement).replay(book, facts)).as("replay, seed %s", seed).isInstanceOf(Replay.Equal.class);
                assertMonotone(book, facts, judgement, random, seed);
                assertStays(book, facts, judgement, seed);
            }
        }
    }

    private static void assertMonotone(RuleBook book, Facts facts, Judgement before, SplittableRandom random, int seed) {
        var fresher = new ArrayList<>(facts.all());
        Instant sampled = NOON.minus(Duration.ofMinutes(random.nextInt(60)));
        fresher.add(new Fact("person.nat.result", new FactValue.Choice("negative"), Said.SOURCE, "fresh", NOON));
        fresher.add(new Fact("person.nat.hoursSinceSampling", new FactValue.Moment(sampled), Said.SOURCE, "fresh", NOON));
        Verdict after = book.judge(Facts.of(facts.about(), fresher), NOON).verdict();
        assertThat(after.worseThan(before.verdict())).as("a fresher negative makes %s of %s, seed %s", after, before.verdict(), seed).isFalse();
    }

    private static void assertStays(RuleBook book, Facts facts, Judgement judgement, int seed) {
        judgement.changesAt().ifPresent(turns -> assertThat(book.judge(facts, turns.minusMillis(1)).verdict()).as("until %s, seed %s", turns, seed).isEqualTo(judgement.verdict()));
        if (judgement.changesAt().isEmpty()) {
            assertThat(book.judge(facts, NOON.plus(Duration.ofDays(400))).verdict()).as("for ever, seed %s", seed).isEqualTo(judgement.verdict());
        }
    }

    private static Facts facts(FactSubject about, SplittableRandom random) {
        var facts = new ArrayList<Fact>();
        for (FactDefinition definition : FactCatalogue.standard().list()) {
            for (int evidence = random.nextInt(3); evidence > 0; evidence--) {
                facts.add(new Fact(definition.name(), value(definition.type(), random), Said.SOURCE, "e" + evidence, NOON.minusSeconds(random.nextInt(1_000_000))));
            }
        }
        return Facts.of(about, facts);
    }

    private static FactValue value(FactType type, SplittableRandom random) {
        return switch (type) {
            case FactType.Amount(Unit unit) -> new FactValue.Amount(unit == Unit.CELSIUS ? 36 + random.nextInt(30) / 10.0 : random.nextInt(100), unit);
            case FactType.Since since -> new FactValue.Moment(NOON.minus(Duration.ofMinutes(random.nextInt(-3_000, 40_000))));
            case FactType.Count count -> new FactValue.Count(random.nextInt(4));
            case FactType.Flag flag -> new FactValue.Flag(random.nextBoolean());
            case FactType.Choice(var values, var open) -> new FactValue.Choice(random.nextInt(5) == 0 && !open.isEmpty() ? open.getFirst() : values.get(random.nextInt(values.size())));
        };
    }
}
