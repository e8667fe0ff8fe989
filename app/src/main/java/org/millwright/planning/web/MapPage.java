package org.millwright.planning.web;

import java.time.LocalDate;
import java.util.List;
import org.millwright.planning.board.DayRoutes.Route;

/**
 * Who is where on a day.
 *
 * @param city first four digits of the zone's division: whose home does not begin so comes from elsewhere
 */
public record MapPage(PlanHead head, LocalDate day, String city, List<Route> routes) {

    public boolean outside(Route route) {
        return !route.homeDivision().startsWith(city);
    }

    public long stops() {
        return routes.stream().mapToLong(route -> route.stops().size()).sum();
    }
}
