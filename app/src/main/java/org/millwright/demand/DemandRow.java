package org.millwright.demand;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A demand in a list.
 *
 * @param title    of a draft: as typed so far
 * @param packages not withdrawn; {@code open} of them still need a crew
 * @param sent     invitations without an answer; for an installer only its own, as with {@code accepted}
 * @param deadline the next one
 */
public record DemandRow(UUID id, @Nullable String number, String title, DemandState state, UUID companyId, String company, @Nullable String site,
                        int packages, int open, @Nullable Instant windowStarts, @Nullable Instant windowEnds, int sent, int accepted, int engaged,
                        @Nullable Instant deadline, Instant changedAt) {}
