package org.millwright.entry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether one of a filing's people is here.
 *
 * @param cameUnder the decision that stood when the person came
 * @param missedAt  not come by the end of the window, and expected no more
 * @param outAt     gone before the others
 */
public record Presence(UUID filingId, UUID memberId, @Nullable Instant arrivedAt, @Nullable UUID cameUnder, @Nullable Instant missedAt, @Nullable Instant outAt) {

    public boolean here() {
        return arrivedAt != null && outAt == null;
    }

    public boolean expected() {
        return arrivedAt == null && missedAt == null;
    }
}
