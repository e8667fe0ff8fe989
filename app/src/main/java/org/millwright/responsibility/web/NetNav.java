package org.millwright.responsibility.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** The net in the main navigation. */
@Component
class NetNav implements NavSource {

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return switch (user.role()) {
            case ZONE_OFFICER, HEALTH_OFFICER, ADMINISTRATOR, INSPECTOR, COMMISSIONER -> List.of(new Entry("nav.run", 26, "responsibility.nav", "/responsibility", "sitemap", false).with("/promise-texts"));
            case COMPANY, INSTALLER, CREW_LEAD -> List.of(new Entry("nav.match", 60, "responsibility.nav.own", "/responsibility", "signature", false));
            default -> List.of();
        };
    }
}
