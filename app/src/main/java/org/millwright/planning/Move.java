package org.millwright.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package is put to a crew at a time. Of a package of several crews all begin then.
 *
 * @param crewId   who shall do it
 * @param fromCrew whose place that crew takes where several do it; null: of the only one, or of none yet
 * @param with     who else, of a package of several crews that has fewer than it needs
 * @param starts   not before then: the crew's next working minute is taken
 */
public record Move(UUID packageId, UUID crewId, @Nullable UUID fromCrew, List<UUID> with, Instant starts) {}
