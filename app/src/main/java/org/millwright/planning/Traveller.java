package org.millwright.planning;

import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Place;

/**
 * A crew as far as its ways go.
 *
 * @param lodges near its sites; else it goes by way of its base
 */
record Traveller(Place base, int heads, boolean lodges) {

    static Traveller of(Crew crew) {
        return new Traveller(crew.base(), crew.members().size(), crew.lodgesOnSite());
    }
}
