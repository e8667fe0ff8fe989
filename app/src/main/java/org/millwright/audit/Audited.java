package org.millwright.audit;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/**
 * A change of state, or a reading of personal data, that somebody may have to answer for. Published inside the transaction it belongs to, it becomes an audit entry
 * of that same transaction.
 */
public interface Audited extends ZoneEvent {

    /** What was done, as {@code subject.verb} in the past tense ({@code demand.published}); its words are the message {@code audit.action.<action>}. */
    String action();

    String subjectType();

    UUID subjectId();

    /**
     * Facts beside the subject: ids, numbers, states; no personal data, for entries outlive them. The detail {@code reason}, or {@code purpose} where something
     * was read, is the entry's "why".
     */
    default Map<String, Object> details() {
        return Map.of();
    }
}
