package org.millwright.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.AuditChain;
import org.millwright.audit.AuditEntry;

/**
 * @param actions   those that occur in the zone
 * @param next      {@code after} of the next, older page
 * @param mayVerify the reader may have the chain verified
 */
public record AuditPage(Filter filter, List<Row> rows, @Nullable String next, List<String> actions, AuditChain.State chain, boolean mayVerify) {

    /** As typed. */
    public record Filter(String from, String to, String actor, String action, String subject, String after) {

        public boolean any() {
            return !(from + to + actor + action + subject).isEmpty();
        }
    }

    /**
     * @param actor name; null when the system did it
     * @param called what the subject is called; null when its id is all there is
     */
    public record Row(UUID id, Instant at, @Nullable String actor, @Nullable String role, String channel, String action, String subjectType, UUID subjectId,
                      @Nullable String called, @Nullable String reason) {

        static Row of(AuditEntry entry, @Nullable String actor, @Nullable String called) {
            return new Row(entry.id(), entry.at(), actor, entry.role(), entry.channel(), entry.action(), entry.subjectType(), entry.subjectId(), called, entry.reason());
        }
    }
}
