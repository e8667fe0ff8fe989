package org.millwright.entry.hold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.Verdict;

/**
 * One person who may not go on, though the crew is in.
 *
 * @param decisionId the latest that says so
 * @param verdict    quarantine or refuse
 * @param days       of quarantine, as the clauses say
 * @param inside     was here when it began; else the person does not come
 * @param grave      quarantine or refusal; else something has to be brought, and with it the hold is over; once grave it stays so
 * @param liftedAt   since when nothing says so any more; then a new pass may be given
 * @param ended      null while it goes on
 */
public record Hold(UUID id, UUID filingId, UUID memberId, UUID decisionId, Verdict verdict, int days, boolean inside, boolean grave, Instant heldAt, @Nullable Instant liftedAt,
                   @Nullable Instant endedAt, @Nullable End ended, String endReason) {

    /** Where no clause says how many days. */
    public static final int USUAL_DAYS = 7;

    public enum End {
        /** By a health officer's word. */
        RELEASED,
        /** What was missing was brought. */
        BROUGHT,
        /** Taken away from here. */
        OUT,
        /** Did not come, and is expected no more. */
        MISSED
    }
}
