package org.millwright.demand;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.directory.Crew;
import org.millwright.directory.Crews;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The least that has to hold before a crew is asked: it is at work, and its time has room for the work. A time that is offered was found in the calendar. */
@Component
@Order(1000)
class RoomCheck implements InvitationCheck {

    private final Crews crews;
    private final EarliestStart earliest;
    private final Clock clock;

    RoomCheck(Crews crews, EarliestStart earliest, Clock clock) {
        this.crews = crews;
        this.earliest = earliest;
        this.clock = clock;
    }

    @Override
    public Map<UUID, List<Objection>> objections(Collection<UUID> crewIds, Question question) {
        var objections = new HashMap<UUID, List<Objection>>();
        for (var crew : crews.listCrews(List.copyOf(crewIds))) {
            if (!crew.active()) objections.put(crew.id(), List.of(new Objection("demand.objection.inactive", List.of(crew.name()))));
            else if (!question.then() && !hasRoom(crew, question))
                objections.put(crew.id(), List.of(new Objection("demand.objection.no_room", List.of(crew.name()))));
        }
        return objections;
    }

    private boolean hasRoom(Crew crew, Question question) {
        return earliest.findRoom(crew.id(), question.demand(), question.packages(), question.settled(), clock.instant()).isPresent();
    }
}
