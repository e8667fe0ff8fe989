package org.millwright.demand;

import java.sql.Types;
import java.util.Set;
import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.WorkPlaces;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sites where a crew is engaged: an installer's crews, or those that the user leads or belongs to. */
@Component
class EngagedSites implements WorkPlaces {

    private final JdbcClient db;

    EngagedSites(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<UUID> sitesOf(CurrentUser user) {
        if (!user.is(Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER)) return Set.of();
        return Set.copyOf(db.sql("""
                select distinct d.site_id from engagement e join demand d on d.zone_id = e.zone_id and d.id = e.demand_id
                where e.zone_id = :zone and e.state = 'active' and (e.installer_id = :installer or exists (
                    select 1 from member m where m.zone_id = e.zone_id and m.account_id = :account and m.left_at is null and (
                        exists (select 1 from crew c where c.zone_id = e.zone_id and c.id = e.crew_id and c.lead_member_id = m.id)
                        or exists (select 1 from crew_member cm where cm.zone_id = e.zone_id and cm.crew_id = e.crew_id and cm.member_id = m.id and cm.left_on is null))))""")
                .param("zone", CurrentZone.id()).param("installer", user.is(Role.INSTALLER) ? user.organisationId() : null, Types.OTHER)
                .param("account", user.accountId()).query(UUID.class).list());
    }

    @Override
    public Set<UUID> crewsAt(UUID siteId) {
        return Set.copyOf(db.sql("""
                select distinct e.crew_id from engagement e join demand d on d.zone_id = e.zone_id and d.id = e.demand_id
                where e.zone_id = :zone and e.state = 'active' and d.site_id = :site""").param("zone", CurrentZone.id()).param("site", siteId).query(UUID.class).list());
    }
}
