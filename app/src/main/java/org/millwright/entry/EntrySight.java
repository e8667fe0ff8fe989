package org.millwright.entry;

import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;

/**
 * How much of filings a user sees. Health facts and whereabouts stand open to those who decide by them and to the installer who brings them; a company
 * learns of its crews' earliest day on site and of conditions, never of a test or a journey.
 */
public final class EntrySight {

    /** Roles of the zone that see every filing once it was filed. */
    public static final Role[] STAFF = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.ADMINISTRATOR, Role.COMMISSIONER, Role.LOGISTICS_OFFICER, Role.INSPECTOR};

    private static final Role[] JUDGES = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER};

    private EntrySight() {}

    /** The filings a user sees at all, as a condition on filing f. */
    static String visible(CurrentUser user) {
        if (user.is(STAFF)) return "f.number is not null";
        return switch (user.role()) {
            case COMPANY -> "(f.owner_id = :organisation or (f.company_id = :organisation and f.state <> 'draft'))";
            case INSTALLER -> "(f.owner_id = :organisation or f.installer_id = :organisation)";
            case CREW_LEAD -> """
                    exists (select 1 from crew c join member m on m.zone_id = c.zone_id and m.id = c.lead_member_id
                            where c.zone_id = f.zone_id and c.id = f.crew_id and m.account_id = :account and m.left_at is null)""";
            case MEMBER -> """
                    exists (select 1 from filing_member fm join member m on m.zone_id = fm.zone_id and m.id = fm.member_id
                            where fm.zone_id = f.zone_id and fm.filing_id = f.id and m.account_id = :account and m.left_at is null)""";
            default -> "false";
        };
    }

    /** Whether the facts behind a filing's decision are shown. */
    public static boolean facts(CurrentUser user) {
        return user.is(JUDGES) || user.is(Role.INSTALLER, Role.CREW_LEAD);
    }

    /** Whether rounds of deciding again are shown. */
    public static boolean rounds(CurrentUser user) {
        return user.is(JUDGES) || user.is(Role.ADMINISTRATOR, Role.INSPECTOR, Role.COMMISSIONER);
    }

    public static boolean decides(CurrentUser user) {
        return user.is(JUDGES);
    }
}
