package org.millwright.protocol.checklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The measurements of one person on one site.
 *
 * @param person as whoever measured called them last; kept encrypted
 * @param first  as they were called at first; the same where nobody corrected it
 * @param runId  of the emergency card that was started
 */
public record FeverWatch(UUID id, UUID siteId, String person, String first, Instant begunAt, FeverRule.State state, @Nullable UUID runId, List<FeverRule.Measurement> measurements) { }
