package org.millwright.protocol.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The rules in force for a place, a level and a time. With none, everybody is admitted: normal mode. Immutable; for any thread. */
public final class RuleBook {

    /** What is kept so that past judgements can be made again. */
    public record Content(EditionRef edition, ControlLevel level, List<BookRule> rules) { }

    record Entry(BookRule rule, CheckedRule checked) {

        static Entry of(BookRule rule) {
            return switch (RuleChecker.check(rule.rule())) {
                case RuleCheck.Sound(CheckedRule checked) -> new Entry(rule, checked);
                case RuleCheck.Faulty(List<RuleFault> faults) -> throw new IllegalArgumentException("clause " + rule.clause().number() + " has faults: " + faults);
            };
        }
    }

    /** Of one clause; each is one comparison with one time, so a clause that has more compares with dozens of times. */
    private static final int MOST_TURNS = 50;

    private final Content content;
    private final List<Entry> entries;
    private final String fingerprint;

    RuleBook(EditionRef edition, ControlLevel level, List<Entry> entries) {
        this.content = new Content(edition, level, entries.stream().map(Entry::rule).toList());
        this.entries = entries;
        this.fingerprint = digest(RuleJson.write(content));
    }

    /** @throws IllegalArgumentException for a rule with faults */
    public static RuleBook of(Content content) {
        return new RuleBook(content.edition(), content.level(), content.rules().stream().map(Entry::of).toList());
    }

    public Content content() {
        return content;
    }

    /** The same for the same edition, level and rules. */
    public String fingerprint() {
        return fingerprint;
    }

    /** What the clauses that judge such a subject say of the facts, at a time that may lie ahead. Never fails, and depends on nothing else. */
    public Judgement judge(Facts facts, Instant at) {
        return Judgement.of(facts.about(), at, entries.stream().filter(one -> one.checked().subject() == facts.about())
                .map(one -> one.checked().judge(one.rule().clause(), facts, at)).toList());
    }

    /** Every time up to {@code until} at which a clause of a judgement is answered otherwise, clause by clause in the order of time; nothing but what time turns is evaluated again. */
    public List<Turn> turns(Judgement judged, Facts facts, Instant until) {
        var turns = new ArrayList<Turn>();
        var asked = entries.stream().filter(one -> one.checked().subject() == facts.about()).toList();
        for (int i = 0; i < asked.size(); i++) turns(asked.get(i), judged.findings().get(i), facts, until, turns);
        return turns;
    }

    private static void turns(Entry asked, Finding found, Facts facts, Instant until, List<Turn> turns) {
        var before = found;
        for (int n = 0; n < MOST_TURNS && before.changesAt() != null && !before.changesAt().isAfter(until); n++) {
            var after = asked.checked().judge(before.clause(), facts, before.changesAt());
            if (after.verdict() != before.verdict()) turns.add(new Turn(before.clause(), before.changesAt(), before.verdict(), after.verdict()));
            before = after;
        }
    }

    /** The facts that clauses about such a subject name, so what to ask for. */
    public List<String> factsAsked(FactSubject about) {
        return entries.stream().map(Entry::checked).filter(one -> one.subject() == about).flatMap(one -> one.facts().stream()).distinct().toList();
    }

    /** A comparison that a clause wants to hold. */
    public record ClauseLimit(ClauseRef clause, Limit limit) { }

    /** What the clauses in force want of one fact, in their order: how many minutes, how hot, how many. For who acts on the number before there is a fact to judge. */
    public List<ClauseLimit> limitsOf(String fact) {
        return entries.stream().flatMap(one -> one.checked().limits().stream().filter(limit -> limit.fact().equals(fact)).map(limit -> new ClauseLimit(one.rule().clause(), limit))).toList();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
