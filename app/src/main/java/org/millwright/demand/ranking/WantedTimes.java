package org.millwright.demand.ranking;

import java.util.List;
import org.millwright.demand.PlannedWork.Wanted;
import org.millwright.planner.check.WayBetween;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Position;
import org.millwright.planner.travel.TravelTimes;

/**
 * When a crew cannot be at a site because it is wanted at others: those times, and the ways to them and back.
 *
 * @param base   of the crew
 * @param lodges near its sites; else it goes by way of its base
 * @param site   where it is asked to come
 */
public record WantedTimes(Position base, boolean lodges, Position site, TravelTimes travel) {

    public List<Interval> around(List<Wanted> wanted) {
        return wanted.stream().map(this::around).toList();
    }

    private Interval around(Wanted each) {
        var other = new Position(each.site().latitude(), each.site().longitude());
        long starts = Minutes.of(each.starts()) - way(site, other);
        return new Interval(Math.max(starts, -Bound.FINITE_MINUTES), Math.clamp(Minutes.notBefore(each.ends()) + way(other, site), starts + 1, Bound.FINITE_MINUTES));
    }

    private long way(Position from, Position to) {
        return WayBetween.of(base, lodges, from, to, travel).travelMinutes();
    }
}
