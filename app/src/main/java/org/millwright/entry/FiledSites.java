package org.millwright.entry;

import java.util.Set;
import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.WorkPlaces;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sites that the user's filings lead to and that have let them in. */
@Component
class FiledSites implements WorkPlaces {

    private final JdbcClient db;

    FiledSites(JdbcClient db) {
        this.db = db;
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
        return Set.copyOf(db.sql("select distinct crew_id from filing where zone_id = :zone and site_id = :site and state in ('admitted', 'arrived')").param("zone", CurrentZone.id())
                .param("site", siteId).query(UUID.class).list());
    }
}
