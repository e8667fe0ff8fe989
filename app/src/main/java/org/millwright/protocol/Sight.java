package org.millwright.protocol;

import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;

/** Who sees what: those who make the protocol see it in the making, everybody else what is or was in force. */
final class Sight {

    private Sight() {}

    static boolean inTheMaking(CurrentUser user) {
        return user.is(Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR);
    }

    /** Condition on {@code e}, the edition. */
    static String visible(CurrentUser user) {
        return inTheMaking(user) ? "true" : "e.published_at is not null";
    }
}
