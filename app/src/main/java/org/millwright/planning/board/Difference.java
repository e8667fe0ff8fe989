package org.millwright.planning.board;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package that two plans treat otherwise.
 *
 * @param before null: the first plan has nobody for it; {@code after} null: the second one has not
 */
public record Difference(UUID packageId, @Nullable UUID demandId, String number, String demand, String company, String title, @Nullable Place before, @Nullable Place after) {

    /** Who does it when. */
    public record Place(List<CrewName> crews, Instant starts, Instant ends) {}

    public record CrewName(UUID crewId, String crew, String installer) {}

    public enum Kind { ADDED, DROPPED, CREW, TIME }

    public Kind kind() {
        if (before == null) return Kind.ADDED;
        if (after == null) return Kind.DROPPED;
        return before.crews().equals(after.crews()) ? Kind.TIME : Kind.CREW;
    }
}
