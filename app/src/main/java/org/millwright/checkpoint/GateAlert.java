package org.millwright.checkpoint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something at a gate that somebody has to look into.
 *
 * @param seconds between the two scans of a copied pass; by which a clock is ahead
 * @param times   how often it was seen while it stood open
 */
public record GateAlert(UUID id, Kind kind, @Nullable UUID passId, UUID deviceId, UUID gateId, @Nullable UUID otherGate, @Nullable Integer seconds, Instant raisedAt, int times,
                        Instant lastAt, @Nullable Instant closedAt, @Nullable UUID closedBy, @Nullable String note) {

    public enum Kind {
        /** One pass at two gates faster than anybody gets there. */
        COPIED,
        /** A phone's clock is wrong by more than the zone bears. */
        CLOCK,
        /** A device gave one number to two things: its key may be in two places. */
        NUMBER
    }
}
