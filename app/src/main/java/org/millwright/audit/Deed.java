package org.millwright.audit;

import java.util.Map;
import java.util.UUID;

/**
 * What was done, and to what.
 *
 * @param action      {@code subject.verb} in the past tense ({@code demand.published}); its words are the message {@code audit.action.<action>}
 * @param subjectType what the subject is, as the audit's pages name and link it ({@code demand})
 * @param details     facts beside the subject: ids, numbers, states; no personal data, for entries outlive them. The detail {@code reason}, or {@code purpose} where
 *                    something was read, is the entry's "why"
 */
public record Deed(String action, String subjectType, UUID subjectId, Map<String, Object> details) {

    public Deed(String action, String subjectType, UUID subjectId) {
        this(action, subjectType, subjectId, Map.of());
    }
}
