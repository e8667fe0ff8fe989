package org.millwright.planner.check;

import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Position;
import org.millwright.planner.travel.TravelTimes;
import org.millwright.planner.travel.Trip;

/** The way of one crew from where it is to where it must be. */
public final class WayBetween {

    private static final Trip NONE = new Trip(0, 0);

    private WayBetween() {
    }

    /** Nothing at the same place; straight, or by way of base for a crew that does not lodge on site. */
    public static Trip of(Crew crew, Place from, Place to, TravelTimes travel) {
        return of(crew.base().position(), crew.lodgesOnSite(), from.position(), to.position(), travel);
    }

    /** The same of a crew of which no more is known than its base and where it lodges. */
    public static Trip of(Position base, boolean lodgesOnSite, Position from, Position to, TravelTimes travel) {
        if (from.equals(to)) {
            return NONE;
        }
        if (lodgesOnSite || from.equals(base) || to.equals(base)) {
            return travel.tripFound(from, to);
        }
        Trip back = travel.tripFound(from, base);
        Trip out = travel.tripFound(base, to);
        return new Trip(back.distanceMetres() + out.distanceMetres(), back.travelMinutes() + out.travelMinutes());
    }
}
