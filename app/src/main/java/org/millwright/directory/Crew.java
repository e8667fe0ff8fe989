package org.millwright.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crew of an installer.
 *
 * @param base         where it starts from
 * @param homeDivision division code its members live in: moving none across regions comes first in ranking
 * @param leadId       the member who leads it
 * @param dayPriceFen  guide price of a day; null: not given
 * @param capacity     when its calendar and bookings were last said to be right; null: never
 * @param clearance    its control status as last stated; null: never
 */
public record Crew(UUID id, UUID installerId, String code, String name, Position base, String homeDivision, @Nullable UUID leadId,
                   @Nullable Long dayPriceFen, boolean active, @Nullable Capacity capacity, @Nullable Clearance clearance, Instant registeredAt) {

    public record Capacity(Instant statedAt, Source source) {}
}
