package org.millwright.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a company has machinery installed.
 *
 * @param accessNote gate, hours, what the driver of a truck must know
 */
public record Site(UUID id, UUID companyId, String name, String address, String divisionCode, Position position, String accessNote,
                   @Nullable Instant closedAt) {}
