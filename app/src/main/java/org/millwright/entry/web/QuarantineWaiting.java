package org.millwright.entry.web;

import java.time.Clock;
import java.util.List;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.millwright.home.WaitingSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Component;

/** How many beds are left, on the home of who orders people into them; what waits about them is told elsewhere. */
@Component
class QuarantineWaiting implements WaitingSource {

    private final QuarantinePlaces places;
    private final Clock clock;

    QuarantineWaiting(QuarantinePlaces places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(CurrentUser user, int limit) {
        return List.of();
    }

    @Override
    public List<Figure> figuresFor(CurrentUser user) {
        if (!user.is(Role.HEALTH_OFFICER)) return List.of();
        var now = clock.instant();
        var open = places.listPlaces(now, now.plusSeconds(1));
        int beds = open.stream().mapToInt(QuarantinePlaces.Place::beds).sum();
        int free = open.stream().mapToInt(QuarantinePlaces.Place::free).sum();
        return beds == 0 ? List.of() : List.of(new Figure(30, "entry.figure.beds", String.valueOf(free), "entry.figure.beds.note", List.of(beds), "/quarantine"));
    }
}
