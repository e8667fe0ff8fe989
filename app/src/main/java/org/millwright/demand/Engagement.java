package org.millwright.demand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crew engaged for work packages of a demand: a project.
 *
 * @param passedFirst whether the work passed acceptance at the first time; null until completed
 */
public record Engagement(UUID id, UUID demandId, UUID invitationId, UUID companyId, UUID installerId, UUID crewId, long priceFen, EngagementState state,
                         Instant engagedAt, @Nullable Instant endedAt, @Nullable String endedSide, String endReason, @Nullable Boolean passedFirst,
                         String qualityNote, String company, String installer, String crew, List<Part> parts) {

    public record Part(UUID packageId, Instant starts, Instant ends, UUID bookingId) {}

    public Instant starts() {
        return parts.stream().map(Part::starts).min(Instant::compareTo).orElseThrow();
    }

    public Instant ends() {
        return parts.stream().map(Part::ends).max(Instant::compareTo).orElseThrow();
    }

    Engagement with(List<Part> parts) {
        return new Engagement(id, demandId, invitationId, companyId, installerId, crewId, priceFen, state, engagedAt, endedAt, endedSide, endReason,
                passedFirst, qualityNote, company, installer, crew, parts);
    }
}
