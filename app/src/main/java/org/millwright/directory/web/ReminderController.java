package org.millwright.directory.web;

import java.time.Clock;
import org.millwright.directory.CrewReminders;
import org.millwright.http.Answer;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks all whose word is stale to say it again. */
@Controller
class ReminderController {

    private final CrewReminders reminders;
    private final Clock clock;

    ReminderController(CrewReminders reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    @PostMapping("/crews/reminders")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer remind(CurrentUser user) {
        int asked = reminders.askAllStale(clock.instant());
        return Answer.done("/crews?fresh=stale&sort=stalest").say("directory.done.reminded", asked);
    }
}
