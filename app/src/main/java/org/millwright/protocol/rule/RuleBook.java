package org.millwright.protocol.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
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
