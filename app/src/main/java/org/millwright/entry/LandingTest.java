package org.millwright.entry;

import java.time.Instant;
import java.util.UUID;
import org.millwright.entry.fact.EvidenceKind;

/**
 * A test that somebody who has arrived still owes, by a condition under which they were let in.
 *
 * @param person masked name
 * @param clause number of the clause that asks it
 */
public record LandingTest(UUID filingId, String number, UUID memberId, String person, String document, String crew, String site, EvidenceKind kind, String clause, State state,
                          Instant arrivedAt, Instant dueAt) {

    /** Not sampled since the arrival; sampled, and the result is still out; or the result was not clear, and it is taken again. Words on screen are {@code entry.landing.<name>}. */
    public enum State { NOT_TAKEN, PENDING, REPEAT }

    public boolean late(Instant now) {
        return now.isAfter(dueAt);
    }
}
