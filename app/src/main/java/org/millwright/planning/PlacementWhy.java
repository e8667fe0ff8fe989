package org.millwright.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a package lies where it lies, in the reader's words.
 *
 * @param parts  what it adds to each goal: lateness, changed crews, persons across regions, way
 * @param second what the next best would have been; null: nobody else could
 * @param turns  at which hours the crew has the site in turn with the other side, and why; null where no hours bind it
 */
public record PlacementWhy(Placement placement, List<Part> parts, @Nullable Second second, @Nullable String turns) {

    /** @param value "0", "2.5 h", "38 km" */
    public record Part(String goal, String value) {}

    /** @param worse in what it would have been worse (or better): the goals in which it differs, with signs */
    public record Second(UUID crewId, String crew, Instant starts, Instant ends, List<Part> worse) {}
}
