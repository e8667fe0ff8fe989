package org.millwright.responsibility;

import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;

/** Whose steps a user sees, and which part of them is theirs to sign. */
public final class NetSight {

    /** See the whole net. */
    static final Role[] STAFF = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR, Role.COMMISSIONER};

    private static final Role[] OFFICERS = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER};

    private NetSight() {}

    public static boolean officer(CurrentUser user) {
        return user.is(OFFICERS);
    }

    public static boolean staff(CurrentUser user) {
        return user.is(STAFF);
    }

    /** As a condition on work w. */
    static String visible(CurrentUser user) {
        if (staff(user)) return "true";
        return switch (user.role()) {
            case COMPANY -> "w.company_id = :organisation";
            case INSTALLER -> "w.installer_id = :organisation";
            case CREW_LEAD -> """
                    w.crew_id in (select c.id from crew c join member m on m.zone_id = c.zone_id and m.id = c.lead_member_id
                                  where c.zone_id = :zone and m.account_id = :account and m.left_at is null)""";
            default -> "false";
        };
    }

    /** Whether the user signs for this step: as its person, or as the officer over it. */
    public static boolean signs(CurrentUser user, StepHeld it) {
        if (officer(user)) return true;
        return user.is(Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD) && it.organisationId() != null && it.organisationId().equals(user.organisationId());
    }
}
