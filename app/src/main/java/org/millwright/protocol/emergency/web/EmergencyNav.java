package org.millwright.protocol.emergency.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

@Component
class EmergencyNav implements NavSource {

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return switch (user.role()) {
            case OPERATOR, EXPERT, POLICY_OFFICER, DEPARTMENT_HANDLER, DRIVER -> List.of();
            default -> List.of(new Entry("nav.run", 60, "emergency.nav", "/emergency-cards", "first-aid-kit", false));
        };
    }
}
