package org.millwright.protocol.level;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.RiskLevel;

/**
 * An area that people come from with risk, while it is one.
 *
 * @param place within the division, as its notice calls it; empty for the whole
 * @param until exclusive; null when no end is known
 */
public record RiskArea(UUID id, String division, String place, RiskLevel risk, Instant from, @Nullable Instant until, String source, Instant confirmedAt, String confirmedBy) {

    public boolean isInForce(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
