package org.millwright.entry.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.ConditionKind;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.Judgement;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.Verdict;

/**
 * What the rules say of a filing.
 *
 * @param book         fingerprint of the rules
 * @param holdsUntil   when time alone changes the verdict, as far as that is foreseen; null: never
 * @param turnsAt      when time alone changes any answer in it, for better or worse: then it is to be made again; null: never
 * @param expiresEarly that is before the arrival or the end of the stay, and for the worse
 * @param deadlines    every time until the end of the stay at which time alone makes the answer of a clause worse, in order
 */
public record EntryDecision(UUID filingId, int revision, Instant decidedAt, Instant judgedAt, String book, Verdict verdict, int quarantineDays, @Nullable Instant holdsUntil, @Nullable Instant turnsAt,
                            boolean expiresEarly, List<Instant> deadlines, List<Judged> judged) {

    public record Judged(FactSubject about, UUID id, Judgement judgement) {}

    /** What is asked of who is admitted, each once, in the order of the clauses. */
    public List<Outcome.Condition> conditions() {
        return judged.stream().flatMap(it -> it.judgement().conditions().stream()).distinct().toList();
    }

    /**
     * Whether people may work only alone at other hours than the site's others.
     *
     * @param until when that is over; null when it is not asked, or no hours were said
     */
    public record SplitShift(boolean asked, @Nullable Instant until) {}

    public SplitShift splitShift() {
        var asked = conditions().stream().filter(it -> it.kinds().contains(ConditionKind.SPLIT_SHIFT)).toList();
        return new SplitShift(!asked.isEmpty(), asked.stream().filter(it -> it.withinHours() != null).map(it -> judgedAt.plus(Duration.ofHours(it.withinHours()))).max(Instant::compareTo).orElse(null));
    }
}
