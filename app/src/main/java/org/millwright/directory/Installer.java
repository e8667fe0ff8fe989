package org.millwright.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firm that installs machinery.
 *
 * @param id          of the organisation it is
 * @param serviceArea prefixes of division codes it works in; empty: anywhere
 */
public record Installer(UUID id, String creditCode, @Nullable DoubtfulCode doubtful, String name, String address, @Nullable String divisionCode,
                        @Nullable Position position, Contact contact, List<String> serviceArea, Quality quality, Instant registeredAt) {

    public boolean serves(String divisionCode) {
        return serviceArea.isEmpty() || serviceArea.stream().anyMatch(divisionCode::startsWith);
    }
}
