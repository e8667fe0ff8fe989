package org.millwright.protocol.rule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one clause says of the facts.
 *
 * @param otherwise what follows, or would follow, when the clause is not satisfied
 * @param used      the facts it named that were known, with value and source
 * @param missing   the facts for want of which it is {@code UNKNOWN}; else empty
 * @param needed    of a clause that is not satisfied: the comparisons that failed, so what would change the answer
 * @param changesAt the first time at which one of its comparisons with a time turns over by itself; null when time changes nothing
 */
public record Finding(ClauseRef clause, State state, Outcome otherwise, List<UsedFact> used, List<MissingFact> missing, List<Limit> needed, @Nullable Instant changesAt) {

    /** Words on screen are {@code finding-state.<name>}. */
    public enum State { SATISFIED, UNMET, UNKNOWN }

    Verdict verdict() {
        return switch (state) {
            case SATISFIED -> Verdict.ADMIT;
            case UNMET -> otherwise.verdict();
            case UNKNOWN -> Verdict.CANNOT_DECIDE;
        };
    }
}
