package org.millwright.planning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package is put to a crew at a time. Of a package of several crews all begin then.
 *
 * @param crewId   who shall do it
 * @param fromCrew whose place that crew takes where several do it; null: of the only one, or of none yet
 * @param starts   not before then: the crew's next working minute is taken
 */
public record Move(UUID packageId, UUID crewId, @Nullable UUID fromCrew, Instant starts) {}
