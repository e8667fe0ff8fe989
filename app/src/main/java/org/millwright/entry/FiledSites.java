package org.millwright.entry;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.WorkPlaces;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sites that the user's filings lead to and that have let them in. */
@Component
class FiledSites implements WorkPlaces {

    /** So near to its arrival a crew may be there without having been seen. */
    private static final Duration NEAR = Duration.ofDays(1);

    private final JdbcClient db;
    private final Clock clock;

    FiledSites(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Set<UUID> sitesOf(CurrentUser user) {
        if (!user.is(Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER)) return Set.of();
        var query = db.sql("select distinct f.site_id from filing f where f.zone_id = :zone and f.state in ('admitted', 'arrived') and " + EntrySight.visible(user))
                .param("zone", CurrentZone.id());
        return Set.copyOf((user.is(Role.INSTALLER) ? query.param("organisation", user.organisationId()) : query.param("account", user.accountId())).query(UUID.class).list());
    }

    @Override
    public Set<UUID> crewsAt(UUID siteId) {
        var now = clock.instant();
        return Set.copyOf(db.sql("""
                select distinct crew_id from filing where zone_id = :zone and site_id = :site and (state = 'arrived'
                    or state = 'admitted' and arrives_from <= :soon and arrives_until >= :lately)""").param("zone", CurrentZone.id()).param("site", siteId)
                .param("soon", Rows.at(now.plus(NEAR))).param("lately", Rows.at(now.minus(NEAR))).query(UUID.class).list());
    }
}
