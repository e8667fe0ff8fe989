package org.millwright.audit.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Component;

@Component
class AuditNav implements NavSource {

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return user.is(Role.ZONE_OFFICER, Role.ADMINISTRATOR) ? List.of(new Entry("nav.system", 80, "audit.nav", "/audit", "history", false)) : List.of();
    }
}
