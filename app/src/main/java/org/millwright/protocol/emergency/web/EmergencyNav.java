package org.millwright.protocol.emergency.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Component;

/** Whoever is there when something happens has to find the card. */
@Component
class EmergencyNav implements NavSource {

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return user.is(Role.OPERATOR) ? List.of() : List.of(new Entry("nav.run", 60, "emergency.nav", "/emergency-cards", "first-aid-kit", false).with("/emergency-runs"));
    }
}
