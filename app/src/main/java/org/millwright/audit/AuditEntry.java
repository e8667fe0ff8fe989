package org.millwright.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done. Pseudonymous: people appear by their membership, addresses as keyed hashes.
 *
 * @param membershipId who; null when the system did it by itself
 * @param channel      {@code session}, {@code token} or {@code system}
 * @param details      JSON as the database writes it
 * @param reason       the why, where one was given
 * @param address      keyed hash of the address it came from
 */
public record AuditEntry(UUID zoneId, UUID id, Instant at, @Nullable UUID membershipId, @Nullable String role, @Nullable UUID organisationId, String channel,
                         String action, String subjectType, UUID subjectId, String details, @Nullable String reason, @Nullable String address,
                         @Nullable String requestId) {}
