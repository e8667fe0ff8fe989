package org.millwright.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company that has machinery installed.
 *
 * @param id of the organisation it is
 */
public record Company(UUID id, String creditCode, @Nullable DoubtfulCode doubtful, String name, String address, @Nullable String divisionCode,
                      @Nullable Position position, Contact contact, Instant registeredAt) {}
