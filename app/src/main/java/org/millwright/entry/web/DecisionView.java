package org.millwright.entry.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Cause;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.Limit;
import org.millwright.protocol.rule.MissingFact;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.Replay;
import org.millwright.protocol.rule.UsedFact;
import org.millwright.protocol.rule.Verdict;

/**
 * A decision in words of the rules.
 *
 * @param losses facts that were erased since: then values stand nowhere any more
 */
public record DecisionView(UUID id, Verdict verdict, Instant decidedAt, Instant judgedAt, Cause cause, String edition, String level, int quarantineDays,
                           @Nullable Instant holdsUntil, boolean expiresEarly, List<ClauseView> clauses, List<Replay.Loss> losses) {

    /**
     * One clause over everybody and everything it judged.
     *
     * @param worst   what follows for the filing
     * @param names   facts it looks at
     * @param sources where those facts come from
     * @param failing those who do not satisfy it, with value found and value needed
     */
    public record ClauseView(UUID clauseId, String number, Outcome otherwise, Verdict worst, int satisfied, int total, List<String> names, List<FactSource> sources, List<FailingView> failing) {}

    /** @param who masked name, plate or thing; empty for filing and site */
    public record FailingView(String who, Verdict verdict, List<UsedFact> used, List<Limit> needed, List<MissingFact> missing) {}

    public List<ClauseView> open() {
        return clauses.stream().filter(it -> it.worst() != Verdict.ADMIT).toList();
    }

    public List<ClauseView> satisfied() {
        return clauses.stream().filter(it -> it.worst() == Verdict.ADMIT).toList();
    }
}
