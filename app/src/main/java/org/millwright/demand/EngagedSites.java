package org.millwright.demand;

import java.sql.Types;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.WorkPlaces;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sites where a crew is engaged: an installer's crews, or those that the user leads or belongs to. */
@Component
class EngagedSites implements WorkPlaces {

    private final JdbcClient db;
    private final Zones zones;
    private final Clock clock;

    EngagedSites(JdbcClient db, Zones zones, Clock clock) {
        this.db = db;
        this.zones = zones;
        this.clock = clock;
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
        var zone = zones.currentZone();
        var today = zone.dayOf(clock.instant());
        return Set.copyOf(db.sql("""
                select distinct e.crew_id from engagement e join demand d on d.zone_id = e.zone_id and d.id = e.demand_id
                    join engagement_package p on p.zone_id = e.zone_id and p.engagement_id = e.id
                where e.zone_id = :zone and e.state = 'active' and d.site_id = :site and p.starts_at < :until and p.ends_at > :from""").param("zone", CurrentZone.id()).param("site", siteId)
                .param("from", Rows.at(today.atStartOfDay(zone.timeZone()).toInstant())).param("until", Rows.at(today.plusDays(1).atStartOfDay(zone.timeZone()).toInstant())).query(UUID.class).list());
    }
}
