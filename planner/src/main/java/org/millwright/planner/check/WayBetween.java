package org.millwright.planner.check;

import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Place;
import org.millwright.planner.travel.TravelTimes;
import org.millwright.planner.travel.Trip;

/** The way of one crew from where it is to where it must be. */
public final class WayBetween {

    private static final Trip NONE = new Trip(0, 0);

    private WayBetween() {
    }

    /** Nothing at the same place; straight, or by way of base for a crew that does not lodge on site. */
    public static Trip of(Crew crew, Place from, Place to, TravelTimes travel) {
        if (from.position().equals(to.position())) {
            return NONE;
        }
        if (crew.lodgesOnSite() || from.position().equals(crew.base().position()) || to.position().equals(crew.base().position())) {
            return travel.trip(from.position(), to.position());
        }
        Trip back = travel.trip(from.position(), crew.base().position());
        Trip out = travel.trip(crew.base().position(), to.position());
        return new Trip(back.distanceMetres() + out.distanceMetres(), back.travelMinutes() + out.travelMinutes());
    }
}
