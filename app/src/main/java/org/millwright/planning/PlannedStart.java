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
import org.springframework.stereotype.Component;

/**
 * The earliest good start: where the plan has the crew do just this work, then; else beside what the plan wants it for elsewhere. Where that leaves no room the
 * crew's calendar alone says, for what is only planned keeps nobody from being asked.
 */
@Component
class PlannedStart implements EarliestStart {

    private final CalendarStart calendar;
    private final PlannedWork planned;

    PlannedStart(CalendarStart calendar, PlannedWork planned) {
        this.calendar = calendar;
        this.planned = planned;
    }

    @Override
    public Optional<List<Stretch>> findEarliest(UUID crewId, Demand demand, List<WorkPackage> packages, List<Stretch> fixed, Instant from) {
        var elsewhere = planned.listWantedElsewhere(List.of(crewId), demand.id()).getOrDefault(crewId, List.of()).stream()
                .map(each -> new Interval(each.starts(), each.ends())).toList();
        var asked = packages.stream().map(WorkPackage::id).collect(Collectors.toSet());
        var own = planned.listPlanned(demand.id()).stream().filter(each -> each.crewId().equals(crewId) && asked.contains(each.packageId())).map(PlannedWork.Planned::starts)
                .filter(from::isBefore).findFirst();
        return own.flatMap(start -> calendar.findEarliest(crewId, demand, packages, fixed, start, elsewhere))
                .or(() -> calendar.findEarliest(crewId, demand, packages, fixed, from, elsewhere))
                .or(() -> findRoom(crewId, demand, packages, fixed, from));
    }

    @Override
    public Optional<List<Stretch>> findRoom(UUID crewId, Demand demand, List<WorkPackage> packages, List<Stretch> fixed, Instant from) {
        return calendar.findEarliest(crewId, demand, packages, fixed, from);
    }
}
