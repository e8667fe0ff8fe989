package org.millwright.protocol.level;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.ControlLevel;

/**
 * A control level in a place, from one time to another.
 *
 * @param division    a division code; empty for the whole zone
 * @param until       exclusive; null when no end is known
 * @param reviewOn    when it is looked at again; null when that is open
 * @param source      who ordered it and by which document
 * @param withdrawnAt it was taken back before it began; null when it stands
 */
public record LevelPeriod(UUID id, String division, ControlLevel level, Instant from, @Nullable Instant until, @Nullable LocalDate reviewOn, String source, String reason,
                          Instant confirmedAt, String confirmedBy, @Nullable Instant withdrawnAt) {

    public boolean isInForce(Instant at) {
        return withdrawnAt == null && !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    public boolean isAhead(Instant at) {
        return withdrawnAt == null && from.isAfter(at);
    }
}
