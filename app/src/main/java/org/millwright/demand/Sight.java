package org.millwright.demand;

import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;

/**
 * How much of a demand a user sees. Every look-up goes through the user, so that what a user may not see is not there at all.
 *
 * <ul><li>{@code WHOLE} the company itself and the zone's staff;
 * <li>{@code PARTY} an installer or crew lead that was invited: everything but the other invitations;
 * <li>{@code SHORT} every other installer, of a published demand: what is to be done, where and when, not who asks whom.</ul>
 */
public enum Sight {
    WHOLE, PARTY, SHORT;

    /** Roles of the zone that see every demand once it was published; what a company is still typing is its own. */
    public static final Role[] STAFF = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR};

    /** Crews the user leads. */
    static final String LED = """
            (select c.id from crew c join member m on m.zone_id = c.zone_id and m.id = c.lead_member_id
             where c.zone_id = :zone and m.account_id = :account and m.left_at is null)""";

    /** True where the user was invited to demand d. */
    static String invited(CurrentUser user) {
        return "exists (select 1 from invitation i where i.zone_id = :zone and i.demand_id = d.id and i.state <> 'queued' and i."
                + (user.is(Role.CREW_LEAD) ? "crew_id in " + LED : "installer_id = :organisation") + ")";
    }

    /** The demands a user sees at all, as a condition on demand d. */
    static String visible(CurrentUser user) {
        if (user.is(STAFF)) return "d.number is not null";
        if (user.is(Role.COMPANY)) return "d.company_id = :organisation";
        if (user.is(Role.INSTALLER)) return "(d.state in ('published', 'engaged') or " + invited(user) + ")";
        return user.is(Role.CREW_LEAD) ? invited(user) : "false";
    }

    /** The invitations a user sees, as a condition on invitation i of demand d; what is queued only its company knows. */
    static String visibleInvitation(CurrentUser user) {
        if (user.is(STAFF)) return "true";
        if (user.is(Role.COMPANY)) return "d.company_id = :organisation";
        if (user.is(Role.INSTALLER)) return "(i.state <> 'queued' and i.sent_at is not null and i.installer_id = :organisation)";
        return user.is(Role.CREW_LEAD) ? "(i.sent_at is not null and i.crew_id in " + LED + ")" : "false";
    }
}
