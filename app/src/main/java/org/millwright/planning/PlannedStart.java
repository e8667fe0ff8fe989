package org.millwright.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.demand.CalendarStart;
import org.millwright.demand.CrewAvailability.Interval;
import org.millwright.demand.Demand;
import org.millwright.demand.EarliestStart;
import org.millwright.demand.PlannedWork;
import org.millwright.demand.Stretch;
import org.millwright.demand.WorkPackage;
import org.millwright.demand.ranking.Lodging;
import org.millwright.demand.ranking.Minutes;
import org.millwright.demand.ranking.WantedTimes;
import org.millwright.directory.Crews;
import org.millwright.directory.Sites;
import org.millwright.planner.problem.Position;
import org.millwright.planner.travel.GreatCircle;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/**
 * The earliest good start: where the plan has the crew do just this work, then; else beside what the plan wants it for elsewhere. Where that leaves no room the
 * crew's calendar alone says, for what is only planned keeps nobody from being asked.
 */
@Component
class PlannedStart implements EarliestStart {

    private final CalendarStart calendar;
    private final PlannedWork planned;
    private final Crews crews;
    private final Sites sites;
    private final Zones zones;

    PlannedStart(CalendarStart calendar, PlannedWork planned, Crews crews, Sites sites, Zones zones) {
        this.calendar = calendar;
        this.planned = planned;
        this.crews = crews;
        this.sites = sites;
        this.zones = zones;
    }

    @Override
    public Optional<List<Stretch>> findEarliest(UUID crewId, Demand demand, List<WorkPackage> packages, List<Stretch> fixed, Instant from) {
        var elsewhere = elsewhere(crewId, demand);
        var asked = packages.stream().map(WorkPackage::id).collect(Collectors.toSet());
        var own = planned.listPlanned(demand.id()).stream().filter(each -> each.crewId().equals(crewId) && asked.contains(each.packageId())).map(PlannedWork.Planned::starts)
                .filter(from::isBefore).findFirst();
        return own.flatMap(start -> calendar.findEarliest(crewId, demand, packages, fixed, start, elsewhere))
                .or(() -> calendar.findEarliest(crewId, demand, packages, fixed, from, elsewhere))
                .or(() -> findRoom(crewId, demand, packages, fixed, from));
    }

    /** With the ways, for the crew has to get there. */
    private List<Interval> elsewhere(UUID crewId, Demand demand) {
        var wanted = planned.listWantedElsewhere(List.of(crewId), demand.id()).getOrDefault(crewId, List.of());
        if (wanted.isEmpty() || demand.siteId() == null) return List.of();
        var crew = crews.getCrew(crewId);
        var times = new WantedTimes(engine(crew.base()), Lodging.isOnSite(crew.homeDivision(), zones.currentZone().divisionCode()), engine(sites.getSite(demand.siteId()).position()),
                GreatCircle.DEFAULT);
        return times.around(wanted).stream().map(each -> new Interval(Minutes.at(each.startMinute()), Minutes.at(each.endMinute()))).toList();
    }

    private static Position engine(org.millwright.directory.Position at) {
        return new Position(at.latitude(), at.longitude());
    }

    @Override
    public Optional<List<Stretch>> findRoom(UUID crewId, Demand demand, List<WorkPackage> packages, List<Stretch> fixed, Instant from) {
        return calendar.findEarliest(crewId, demand, packages, fixed, from);
    }
}
