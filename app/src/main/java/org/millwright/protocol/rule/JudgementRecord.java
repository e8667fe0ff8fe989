package org.millwright.protocol.rule;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A judgement as it is kept: what was said under which clause, and which facts it rested on by name. It holds no value of a fact, so it outlives the erasure of those; with the
 * facts, kept apart, and the book, found by its fingerprint, it can be made again.
 *
 * @param book fingerprint
 */
public record JudgementRecord(String book, EditionRef edition, ControlLevel level, FactSubject about, Instant at, Verdict verdict, List<Clause> clauses) {

    /** @param facts those it named and that were known */
    public record Clause(ClauseRef clause, Finding.State state, Outcome otherwise, List<String> facts, List<MissingFact> missing) {

        static Clause of(Finding finding) {
            return new Clause(finding.clause(), finding.state(), finding.otherwise(), finding.used().stream().map(one -> one.fact().name()).toList(), finding.missing());
        }
    }

    public static JudgementRecord of(RuleBook book, Judgement judgement) {
        return new JudgementRecord(book.fingerprint(), book.content().edition(), book.content().level(), judgement.about(), judgement.at(), judgement.verdict(),
                judgement.findings().stream().map(Clause::of).toList());
    }

    /**
     * Makes the judgement again.
     *
     * @param facts all that were at hand then; erased ones as {@code FactValue.Erased}
     * @throws IllegalArgumentException for a book or facts of something else
     */
    public Replay replay(RuleBook other, Facts facts) {
        if (!other.fingerprint().equals(book) || facts.about() != about) {
            throw new IllegalArgumentException("judged by book " + book + " about " + about + ", not by " + other.fingerprint() + " about " + facts.about());
        }
        List<Replay.Loss> losses = facts.all().stream().filter(one -> one.value() instanceof FactValue.Erased).map(Replay.Loss::of).distinct().toList();
        if (!losses.isEmpty()) {
            return new Replay.Erased(losses);
        }
        Judgement again = other.judge(facts, at);
        JudgementRecord made = of(other, again);
        return made.equals(this) ? new Replay.Equal(again) : new Replay.Different(again, differing(made));
    }

    private List<ClauseRef> differing(JudgementRecord made) {
        return IntStream.range(0, clauses.size()).filter(index -> !clauses.get(index).equals(made.clauses.get(index))).mapToObj(index -> clauses.get(index).clause()).toList();
    }
}
