package org.millwright.bench.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.millwright.protocol.rule.BookRule;
import org.millwright.protocol.rule.ClauseRef;
import org.millwright.protocol.rule.ClauseRule;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.EditionRef;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Facts;
import org.millwright.protocol.rule.JudgementRecord;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.RuleJson;

/** One person judged by a book of clauses, record written: what a decision costs before the database sees it. */
final class RuleCost {

    /** Microseconds. */
    record Cost(double p50, double p99, double worst, double mean) { }

    static final int CLAUSES = 25;

    private static final Instant NOON = Instant.parse("2022-04-20T04:00:00Z");
    private static final List<String> RESULTS = List.of("negative", "negative", "negative", "pending", "indeterminate", "positive");
    private static final List<String> PATTERNS = List.of("person.nat.result == \"negative\" && person.nat.hoursSinceSampling <= hours(%d)",
            "!person.wasInRiskArea || person.daysSinceRiskArea > days(%d)", "person.temperature < celsius(37.3) || person.feverConfirmed == false",
            "person.contact in [\"none\", \"secondary\"] && !person.symptoms", "person.hoursSinceHealthReport <= hours(%d)");

    private RuleCost() { }

    static Cost measure(int repeats) {
        RuleBook book = book();
        var random = new SplittableRandom(1);
        var people = new ArrayList<Facts>();
        for (int person = 0; person < 1_000; person++) {
            people.add(person(random));
        }
        long[] nanos = new long[repeats];
        long written = 0;
        for (int round = -repeats / 4; round < repeats; round++) {
            long begun = System.nanoTime();
            written += RuleJson.write(JudgementRecord.of(book, book.judge(people.get(Math.floorMod(round, people.size())), NOON))).length();
            if (round >= 0) nanos[round] = System.nanoTime() - begun;
        }
        if (written == 0) throw new IllegalStateException("nothing was judged");
        Arrays.sort(nanos);
        return new Cost(nanos[repeats / 2] / 1e3, nanos[repeats / 100 * 99] / 1e3, nanos[repeats - 1] / 1e3, Arrays.stream(nanos).average().orElseThrow() / 1e3);
    }

    private static RuleBook book() {
        var rules = new ArrayList<BookRule>();
        for (int clause = 0; clause < CLAUSES; clause++) {
            String expression = PATTERNS.get(clause % PATTERNS.size()).formatted(24 + clause);
            rules.add(new BookRule(new ClauseRef(new UUID(0, clause), Integer.toString(clause + 1)), new ClauseRule(expression, new Outcome.Quarantine(1 + clause))));
        }
        return RuleBook.of(new RuleBook.Content(new EditionRef(new UUID(0, 0), "bench"), ControlLevel.II, rules));
    }

    private static Facts person(SplittableRandom random) {
        return Facts.of(FactSubject.PERSON, List.of(fact("person.nat.result", new FactValue.Choice(RESULTS.get(random.nextInt(RESULTS.size()))), "nat"),
                fact("person.nat.hoursSinceSampling", hoursAgo(random, 72), "nat"), fact("person.wasInRiskArea", new FactValue.Flag(random.nextBoolean()), "travel"),
                fact("person.daysSinceRiskArea", hoursAgo(random, 1_000), "travel"), fact("person.temperature", new FactValue.Amount(36 + random.nextInt(20) / 10.0, org.millwright.protocol.rule.Unit.CELSIUS), "t"),
                fact("person.contact", new FactValue.Choice("none"), "report"), fact("person.symptoms", new FactValue.Flag(false), "report"),
                fact("person.hoursSinceHealthReport", hoursAgo(random, 48), "report")));
    }

    private static FactValue hoursAgo(SplittableRandom random, int most) {
        return new FactValue.Moment(NOON.minus(Duration.ofHours(random.nextInt(most))));
    }

    private static Fact fact(String name, FactValue value, String evidence) {
        return new Fact(name, value, new FactSource(FactSource.Kind.ENTERED, "bench"), evidence, NOON);
    }
}
