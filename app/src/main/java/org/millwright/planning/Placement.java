package org.millwright.planning;

import java.time.Instant;
import java.util.UUID;

/**
 * One crew on one work package, first start to last finish; a package of several crews has one of these for each, beginning together.
 *
 * @param pinned a person put the package there, so the planner leaves it (all its crews, or none)
 */
public record Placement(UUID packageId, UUID crewId, Instant starts, Instant ends, boolean pinned) {

    public Placement pinned(boolean now) {
        return new Placement(packageId, crewId, starts, ends, now);
    }

    boolean overlaps(Placement other) {
        return crewId.equals(other.crewId) && starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }
}
