package org.millwright.planning;

import java.time.Instant;
import java.util.UUID;

/**
 * A crew that is engaged for a package: locked, and running once it has begun. The same on every board, for it is read from the engagements.
 *
 * @param begun at the time of reading
 */
public record Engaged(UUID engagementId, UUID packageId, UUID crewId, Instant starts, Instant ends, boolean begun) {}
