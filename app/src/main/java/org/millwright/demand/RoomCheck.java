package org.millwright.demand;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.millwright.directory.Crews;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The least that has to hold before a crew is asked: it is at work, and its time has room for the work. */
@Component
@Order(1000)
class RoomCheck implements InvitationCheck {

    private final Crews crews;
    private final Engagements engagements;
    private final EarliestStart earliest;
    private final Clock clock;

    RoomCheck(Crews crews, Engagements engagements, EarliestStart earliest, Clock clock) {
        this.crews = crews;
        this.engagements = engagements;
        this.earliest = earliest;
        this.clock = clock;
    }

    @Override
    public List<Objection> objectionsTo(UUID crewId, Demand demand, List<WorkPackage> packages) {
        var crew = crews.getCrew(crewId);
        if (!crew.active()) return List.of(new Objection("demand.objection.inactive", List.of(crew.name())));
        var fixed = new ArrayList<Stretch>();
        engagements.listStanding(demand.id()).forEach(engagement -> engagement.parts().forEach(part ->
                fixed.add(new Stretch(part.packageId(), part.starts(), part.ends()))));
        return earliest.findEarliest(crewId, demand, packages, fixed, clock.instant()).isPresent() ? List.of()
                : List.of(new Objection("demand.objection.no_room", List.of(crew.name())));
    }
}
