package org.millwright.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param entries sealed entries that were found whole, up to the fault if there is one */
public record Verification(UUID zoneId, Instant at, long entries, @Nullable Fault fault) {

    public boolean whole() {
        return fault == null;
    }
}
