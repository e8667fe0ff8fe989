package org.millwright.protocol.checklist;

import java.util.List;
import java.util.UUID;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sites somebody may speak of: a company of its own, all others of any that is open, for a crew comes to many. */
@Component
public class WorkSites {

    private static final int MOST = 500;

    private final JdbcClient db;
    private final Sites sites;

    WorkSites(JdbcClient db, Sites sites) {
        this.db = db;
        this.sites = sites;
    }

    public List<Site> listSites(CurrentUser user) {
        if (user.is(Role.COMPANY)) return sites.listSites(user.getOrganisationId()).stream().filter(one -> one.closedAt() == null).toList();
        return sites.listSites(db.sql("select id from site where zone_id = :zone and closed_at is null order by name, id limit :most")
                .param("zone", CurrentZone.id()).param("most", MOST).query(UUID.class).list()).stream().sorted(java.util.Comparator.comparing(Site::name)).toList();
    }
}
