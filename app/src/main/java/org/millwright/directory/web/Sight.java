package org.millwright.directory.web;

import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;

/**
 * How much of a crew a user sees and may do: a company sees when it can come, never why; people stay with those who answer for them.
 *
 * @param states   says what its control status is
 * @param confirms and that calendar and bookings are right
 */
record Sight(boolean people, boolean control, boolean keeps, boolean states, boolean confirms) {

    static Sight of(CurrentUser user) {
        boolean staff = user.is(Role.ZONE_OFFICER, Role.ADMINISTRATOR);
        boolean own = user.is(Role.INSTALLER, Role.CREW_LEAD);
        return new Sight(staff || own || user.is(Role.HEALTH_OFFICER, Role.INSPECTOR), !user.is(Role.COMPANY),
                staff || user.is(Role.INSTALLER), staff || own || user.is(Role.HEALTH_OFFICER), staff || own);
    }
}
