package org.millwright.demand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One crew asked for some work packages of a demand.
 *
 * @param position         turn within its round, from 1
 * @param deadline         until when an answer counts; null while queued
 * @param answeredRevision revision of the demand that the answer was given to
 * @param priceFen         for all packages together
 * @param endReason        the company's or the installer's words when it came to an end
 */
public record Invitation(UUID id, UUID roundId, UUID demandId, UUID crewId, UUID installerId, int position, RoundMode mode, InvitationState state,
                         String note, Instant createdAt, @Nullable Instant sentAt, @Nullable Instant deadline, @Nullable Instant answeredAt,
                         @Nullable Integer answeredRevision, @Nullable Long priceFen, String answerNote, @Nullable String declineCode,
                         @Nullable Instant endedAt, String endReason, String crew, String installer, List<Part> parts) {

    /** A package of the invitation, with the time offered for it once accepted. */
    public record Part(UUID packageId, @Nullable Instant starts, @Nullable Instant ends) {}

    public List<UUID> packageIds() {
        return parts.stream().map(Part::packageId).toList();
    }

    /** First start offered; null before it is accepted. */
    public @Nullable Instant starts() {
        return parts.stream().map(Part::starts).filter(java.util.Objects::nonNull).min(Instant::compareTo).orElse(null);
    }

    /** Last finish offered. */
    public @Nullable Instant ends() {
        return parts.stream().map(Part::ends).filter(java.util.Objects::nonNull).max(Instant::compareTo).orElse(null);
    }

    boolean concerns(UUID packageId) {
        return parts.stream().anyMatch(part -> part.packageId().equals(packageId));
    }

    Invitation with(List<Part> parts) {
        return new Invitation(id, roundId, demandId, crewId, installerId, position, mode, state, note, createdAt, sentAt, deadline, answeredAt,
                answeredRevision, priceFen, answerNote, declineCode, endedAt, endReason, crew, installer, parts);
    }
}
