package org.millwright.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interval, half open, for which a crew is taken.
 *
 * @param referenceId of what it is booked for (the engagement); null when simply busy
 * @param siteId      where the crew is then; null: nobody has said
 * @param releasedAt  when it was given free; null while it holds
 */
public record CrewBooking(UUID id, UUID crewId, Kind kind, Instant startsAt, Instant endsAt, @Nullable UUID referenceId, @Nullable UUID siteId, String note, Instant bookedAt,
                          @Nullable Instant releasedAt, @Nullable String releaseReason) {

    public enum Kind { BUSY, ENGAGEMENT }
}
