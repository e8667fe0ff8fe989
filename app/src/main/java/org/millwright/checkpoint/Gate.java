package org.millwright.checkpoint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where passes are looked at.
 *
 * @param kind  what lies behind it
 * @param site  of a gate of kind {@link Kind#SITE}
 * @param phone of the task force, called when nobody can decide
 */
public record Gate(UUID id, String name, Kind kind, Asks asks, @Nullable UUID site, String phone, Instant openedAt, @Nullable Instant closedAt) {

    /** The border of the zone, a site, a lodging or quarantine place, a relay point. */
    public enum Kind { ZONE, SITE, LODGING, RELAY }

    /** Which passes it looks at. */
    public enum Asks { ENTRY, VEHICLE, ANY }
}
