package org.millwright.demand.ranking.supply;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where work is asked for or going on, and where installers are at home: what a map of the zone shows. */
@Component
public class SiteStates {

    /**
     * @param open    packages without a crew
     * @param engaged packages with one
     */
    public record SiteState(UUID siteId, String site, String company, double latitude, double longitude, int open, int engaged) {}

    /** @param crews at work */
    public record Home(UUID installerId, String installer, double latitude, double longitude, int crews) {}

    private final JdbcClient db;

    SiteStates(JdbcClient db) {
        this.db = db;
    }

    /**
     * Those that need looking at first: with work nobody can do, then with the most open work.
     *
     * @param stuck sites with work nobody can do
     */
    public List<SiteState> listSites(Set<UUID> stuck, int most) {
        return db.sql("""
                select s.id as site_id, s.name as site, c.name as company, s.latitude, s.longitude,
                       count(*) filter (where w.state = 'open')::int as open, count(*) filter (where w.state = 'engaged')::int as engaged
                from demand d join work_package w on w.zone_id = d.zone_id and w.demand_id = d.id
                     join site s on s.zone_id = d.zone_id and s.id = d.site_id join company c on c.zone_id = d.zone_id and c.id = d.company_id
                where d.zone_id = :zone and d.state in ('published', 'engaged') and w.state in ('open', 'engaged')
                group by s.id, s.name, c.name, s.latitude, s.longitude order by s.id = any(:stuck) desc, open desc, c.name, s.name limit :most""")
                .param("zone", CurrentZone.id()).param("stuck", stuck.toArray(UUID[]::new)).param("most", most).query(SiteState.class).list();
    }

    /** How many there are in all. */
    public int countSites() {
        return db.sql("""
                select count(distinct d.site_id)::int from demand d join work_package w on w.zone_id = d.zone_id and w.demand_id = d.id
                where d.zone_id = :zone and d.state in ('published', 'engaged') and w.state in ('open', 'engaged')""")
                .param("zone", CurrentZone.id()).query(Integer.class).single();
    }

    /** Those with the most crews first. */
    public List<Home> listHomes(int most) {
        return db.sql("""
                select n.id as installer_id, n.name as installer, n.latitude, n.longitude, count(*)::int as crews
                from installer n join crew c on c.zone_id = n.zone_id and c.installer_id = n.id
                where n.zone_id = :zone and c.active and n.latitude is not null
                group by n.id, n.name, n.latitude, n.longitude order by crews desc, n.name limit :most""")
                .param("zone", CurrentZone.id()).param("most", most).query(Home.class).list();
    }
}
