package org.millwright.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account's part in one zone: one role, for the zone or for one of its organisations. */
public record Membership(UUID id, UUID accountId, Role role, @Nullable UUID organisationId, @Nullable String organisation, Instant since, @Nullable Instant endedAt) {}
