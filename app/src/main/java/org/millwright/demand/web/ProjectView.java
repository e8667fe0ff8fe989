package org.millwright.demand.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.EngagementState;

/** An engagement of a demand. */
public record ProjectView(UUID id, String company, String installer, UUID crewId, String crew, EngagementState state, long priceFen, Instant engagedAt,
                          @Nullable Instant endedAt, @Nullable String endedSide, String endReason, @Nullable Boolean passedFirst, String qualityNote,
                          Instant starts, Instant ends, List<Stretch> stretches) {

    public record Stretch(int position, String title, Instant starts, Instant ends) {}
}
