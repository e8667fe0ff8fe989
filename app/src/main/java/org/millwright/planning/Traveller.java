package org.millwright.planning;

import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Place;

/** A crew as far as its ways go. */
record Traveller(Place base, int heads) {

    static Traveller of(Crew crew) {
        return new Traveller(crew.base(), crew.members().size());
    }
}
