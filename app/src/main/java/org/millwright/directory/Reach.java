package org.millwright.directory;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * How far a user's hand reaches: an installer's people touch its own records, a crew lead the crew led, a company its own sites; the zone's staff all.
 * Part of every statement that looks a record up for a user, so that a swapped id finds nothing.
 */
record Reach(@Nullable UUID installerId, @Nullable UUID companyId, @Nullable UUID accountId) {

    static final Reach ZONE = new Reach(null, null, null);

    /** Joins on {@code crew c}. */
    static final String OF_CREW = """

             and (cast(:reachInstaller as uuid) is null or c.installer_id = :reachInstaller)
             and (cast(:reachAccount as uuid) is null or exists (
                 select 1 from member lead where lead.zone_id = c.zone_id and lead.id = c.lead_member_id and lead.account_id = :reachAccount))
            """;

    /** Joins on {@code member m}: a lead sees himself and those of the crew led, as long as they have not left it by {@code :reachDay}. */
    static final String OF_MEMBER = """

             and (cast(:reachInstaller as uuid) is null or m.installer_id = :reachInstaller)
             and (cast(:reachAccount as uuid) is null or m.account_id = :reachAccount or exists (
                 select 1 from crew_member cm
                 join crew c on c.zone_id = cm.zone_id and c.id = cm.crew_id
                 join member lead on lead.zone_id = c.zone_id and lead.id = c.lead_member_id
                 where cm.zone_id = m.zone_id and cm.member_id = m.id and lead.account_id = :reachAccount
                     and m.left_at is null and (cm.left_on is null or cm.left_on > :reachDay)))
            """;

    static Reach of(CurrentUser user) {
        return switch (user.role()) {
            case INSTALLER -> new Reach(user.getOrganisationId(), null, null);
            case COMPANY -> new Reach(null, user.getOrganisationId(), null);
            case CREW_LEAD, MEMBER -> new Reach(null, null, user.accountId());
            default -> ZONE;
        };
    }

    static boolean mayKeep(CurrentUser user) {
        return user.is(Role.ZONE_OFFICER, Role.ADMINISTRATOR);
    }

    StatementSpec bind(StatementSpec statement) {
        return statement.param("reachInstaller", installerId, Types.OTHER).param("reachAccount", accountId, Types.OTHER);
    }
}
