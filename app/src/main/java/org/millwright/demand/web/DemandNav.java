package org.millwright.demand.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Demands, invitations and projects in the main navigation, under the words each role has for them. */
@Component
class DemandNav implements NavSource {

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return switch (user.role()) {
            case COMPANY -> List.of(new Entry("nav.match", 10, "demand.nav.mine", "/demands", "target-arrow", true),
                    new Entry("nav.match", 20, "demand.nav.invitations", "/invitations", "send", true),
                    new Entry("nav.match", 30, "demand.nav.projects", "/engagements", "calendar-event", true));
            case INSTALLER -> List.of(new Entry("nav.match", 10, "demand.nav.invitations_in", "/invitations", "inbox", true),
                    new Entry("nav.match", 20, "demand.nav.projects", "/engagements", "calendar-event", true),
                    new Entry("nav.match", 30, "demand.nav.hall", "/demands", "target-arrow", false));
            case CREW_LEAD -> List.of(new Entry("nav.match", 10, "demand.nav.invitations_in", "/invitations", "inbox", true),
                    new Entry("nav.match", 20, "demand.nav.work", "/engagements", "calendar-event", true));
            case ZONE_OFFICER, ADMINISTRATOR, COMMISSIONER -> List.of(new Entry("nav.run", 10, "demand.nav.all", "/demands", "target-arrow", true),
                    new Entry("nav.run", 12, "demand.nav.invitations", "/invitations", "send", false),
                    new Entry("nav.run", 14, "demand.nav.projects", "/engagements", "calendar-event", true));
            case HEALTH_OFFICER, INSPECTOR, LOGISTICS_OFFICER -> List.of(new Entry("nav.run", 10, "demand.nav.all", "/demands", "target-arrow", false),
                    new Entry("nav.run", 14, "demand.nav.projects", "/engagements", "calendar-event", true));
            default -> List.of();
        };
    }
}
