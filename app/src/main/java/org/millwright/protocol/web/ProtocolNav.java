package org.millwright.protocol.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Component;

/** The protocol concerns everybody, and those in the field have it at the bottom of the screen. */
@Component
class ProtocolNav implements NavSource {

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        return user.is(Role.OPERATOR) ? List.of() : List.of(new Entry("nav.run", 30, "protocol.nav", "/protocol", "book", user.is(Role.MEMBER, Role.GUARD, Role.DRIVER, Role.HEALTH_OFFICER)).with("/editions"));
    }
}
