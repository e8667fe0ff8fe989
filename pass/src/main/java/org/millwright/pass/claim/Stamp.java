package org.millwright.pass.claim;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What every pass has: who it is among passes, when it was issued and when it is good. */
public record Stamp(UUID id, Instant issuedAt, Validity validity) {

    public Stamp {
        issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
