package org.millwright.planning.web;

import java.time.LocalDate;
import java.util.List;
import org.millwright.planning.board.DayRoutes.Route;

/**
 * Who is where on a day.
 *
 * @param text  by which crews were found; empty: all
 * @param crews that are out and fit; of very many not all are listed
 * @param city first four digits of the zone's division: whose home does not begin so comes from elsewhere
 */
public record MapPage(PlanHead head, LocalDate day, String city, String text, List<Route> routes, int crews) {

    /** Of so few the map also frames where they come from. */
    public static final int FEW = 5;

    public boolean outside(Route route) {
        return !route.homeDivision().startsWith(city);
    }

    public long stops() {
        return routes.stream().mapToLong(route -> route.stops().size()).sum();
    }
}
