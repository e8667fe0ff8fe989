package org.millwright.account.web;

import java.util.List;
import org.millwright.http.NavSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Component;

/** Users and settings for the administrator; people in the field reach their own account by a tab. */
@Component
class AccountNav implements NavSource {

    private static final Entry OWN = new Entry("nav.system", 900, "nav.account", "/account", "user-circle", true);
    private static final List<Entry> ADMINISTRATION = List.of(new Entry("nav.system", 10, "nav.users", "/users", "users", false),
            new Entry("nav.system", 20, "nav.settings", "/settings", "adjustments", false));

    @Override
    public List<Entry> entriesFor(CurrentUser user) {
        if (user.is(Role.ADMINISTRATOR)) return ADMINISTRATION;
        return user.role().inTheField() ? List.of(OWN) : List.of();
    }
}
