package org.millwright.pass.claim;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From a second on, until before another. */
public record Validity(Instant from, Instant until) {

    public Validity {
        from = from.truncatedTo(ChronoUnit.SECONDS);
        until = until.truncatedTo(ChronoUnit.SECONDS);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("valid until " + until + " must be after " + from);
        }
    }

    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
