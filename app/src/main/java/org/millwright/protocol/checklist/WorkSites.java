package org.millwright.protocol.checklist;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.WorkPlaces;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sites somebody may speak of: a company of its own, all others of any that is open, for a crew comes to many. */
@Component
public class WorkSites {

    private static final int MOST = 500;

    /** @param name with its company: many companies have a "hall 3" */
    public record WorkSite(UUID id, String name) { }

    private final JdbcClient db;
    private final List<WorkPlaces> places;

    WorkSites(JdbcClient db, List<WorkPlaces> places) {
        this.db = db;
        this.places = places;
    }

    /** What a round offers: where the user works, and every open site to whom no work is known, for a guard and an officer come anywhere and a crew may stand in. */
    public List<WorkSite> listWorkplaces(CurrentUser user) {
        var all = listSites(user);
        var own = places.stream().flatMap(one -> one.sitesOf(user).stream()).collect(Collectors.toSet());
        var offered = all.stream().filter(site -> own.contains(site.id())).toList();
        return offered.isEmpty() ? all : offered;
    }

    public List<WorkSite> listSites(CurrentUser user) {
        return db.sql("""
                select s.id, c.name || ' · ' || s.name as name from site s join company c on c.zone_id = s.zone_id and c.id = s.company_id
                where s.zone_id = :zone and s.closed_at is null and (cast(:company as uuid) is null or s.company_id = :company) order by c.name, s.name, s.id limit :most""")
                .param("zone", CurrentZone.id()).param("company", user.is(Role.COMPANY) ? user.organisationId() : null, Types.OTHER).param("most", MOST)
                .query((row, n) -> new WorkSite(Rows.id(row, "id"), row.getString("name"))).list();
    }
}
