package org.millwright.demand;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation in a list; {@code packages} are titles in their order. */
public record InvitationRow(UUID id, InvitationState state, UUID demandId, String number, String title, String company, String site, UUID crewId,
                            String crew, String installer, String packages, Instant windowStarts, Instant windowEnds, @Nullable Instant sentAt,
                            @Nullable Instant deadline, @Nullable Long priceFen, @Nullable Instant starts, @Nullable Instant ends, boolean outdated) {}
