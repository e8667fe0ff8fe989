package org.millwright.entry.web;

import java.time.Clock;
import org.millwright.entry.chain.Rides;
import org.millwright.http.Answer;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a driver has to drive, on a phone. */
@Controller
class RidesController {

    private final Rides rides;
    private final Clock clock;

    RidesController(Rides rides, Clock clock) {
        this.rides = rides;
        this.clock = clock;
    }

    @GetMapping("/rides")
    @Allowed(value = Role.DRIVER, scope = "entry:read")
    Answer list(CurrentUser user) {
        return Answer.page("entry/rides", new RidesPage(rides.listOwn(user, clock.instant())));
    }
}
