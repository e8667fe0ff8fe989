package org.millwright.entry.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Cause;
import org.millwright.protocol.rule.Verdict;

/**
 * One decision of a filing, made again from its record.
 *
 * @param all   of the filing, the newest first
 * @param facts the reader may see the facts behind it
 */
public record PastDecisionPage(UUID filingId, @Nullable String number, DecisionView decision, List<Line> all, boolean facts, boolean phone) {

    public record Line(UUID id, Instant at, Verdict verdict, Cause cause, String edition) {}

    /** It is the one that counts. */
    public boolean latest() {
        return !all.isEmpty() && all.getFirst().id().equals(decision.id());
    }
}
