package org.millwright.demand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When a crew could do work packages, one after another. Answered by the crew's calendar alone until planning knows what else it is wanted for. */
public interface EarliestStart {

    /**
     * The earliest stretches, in the order of work, that start at or after {@code from}, lie within the windows, keep the order between packages and are
     * free over their whole length.
     *
     * @param packages some of the demand's
     * @param fixed stretches of the demand that are settled already: predecessors end and successors start where they say, and a crew that works together
     *                 with another on the same package starts when that one does
     * @return empty when the windows leave no room
     */
    Optional<List<Stretch>> findEarliest(UUID crewId, Demand demand, List<WorkPackage> packages, List<Stretch> fixed, Instant from);

    /** The same by the crew's calendar and bookings alone: what is only planned binds nobody. */
    default Optional<List<Stretch>> findRoom(UUID crewId, Demand demand, List<WorkPackage> packages, List<Stretch> fixed, Instant from) {
        return findEarliest(crewId, demand, packages, fixed, from);
    }
}
