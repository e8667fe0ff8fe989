package org.millwright.planning.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** The zone's plan in the main navigation; who asks for work or does it sees its own part. */
@Component
class PlanningNav implements NavSource {

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return switch (user.role()) {
            case ZONE_OFFICER -> List.of(new Entry("nav.run", 15, "board.nav", "/plan", "calendar-stats", true).with("/plans"));
            case ADMINISTRATOR, COMMISSIONER -> List.of(new Entry("nav.run", 15, "board.nav", "/plan", "calendar-stats", false).with("/plans"));
            case COMPANY, INSTALLER, CREW_LEAD -> List.of(new Entry("nav.match", 40, "board.nav.mine", "/plan", "calendar-stats", false));
            default -> List.of();
        };
    }
}
