package org.millwright.demand;

import java.time.Instant;
import java.util.UUID;

/** An engagement in a list; {@code packages} are titles in their order. */
public record EngagementRow(UUID id, EngagementState state, UUID demandId, String number, String title, String company, String site, UUID crewId,
                            String crew, String installer, String packages, Instant starts, Instant ends, long priceFen, Instant engagedAt) {}
