package org.millwright.demand.ranking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of a crew and the engine does not need.
 *
 * @param dayPriceFen null: none named
 */
public record CrewLabel(UUID crewId, String name, UUID installerId, String installer, @Nullable Long dayPriceFen) {

    /** What both are called together. */
    public String full() {
        return installer + " · " + name;
    }

    public boolean matches(String text) {
        return name.contains(text) || installer.contains(text) || full().toLowerCase(java.util.Locale.ROOT).contains(text.toLowerCase(java.util.Locale.ROOT));
    }
}
