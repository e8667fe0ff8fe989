package org.millwright.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Position;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what crews are engaged for and where, as far as it is not over, in one query whatever its number. */
@Component
class EngagedWorks {

    private final JdbcClient db;
    private final java.time.Clock clock;

    EngagedWorks(JdbcClient db, java.time.Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** By start. */
    List<EngagedWork> listEngaged() {
        return db.sql("""
                select e.id, p.package_id, e.crew_id, p.starts_at, p.ends_at, d.number || ' ' || w.title as title, s.id as site_id, s.latitude, s.longitude, s.division_code
                from engagement e join engagement_package p on p.zone_id = e.zone_id and p.engagement_id = e.id
                join work_package w on w.zone_id = p.zone_id and w.id = p.package_id join demand d on d.zone_id = w.zone_id and d.id = w.demand_id
                join site s on s.zone_id = d.zone_id and s.id = d.site_id
                where e.zone_id = :zone and e.state = 'active' and p.ends_at > :now order by p.starts_at, e.id, p.package_id""")
                .param("zone", CurrentZone.id()).param("now", Rows.at(clock.instant())).query(EngagedWorks::engaged).list();
    }

    private static EngagedWork engaged(ResultSet row, int n) throws SQLException {
        var site = new Place(new Position(row.getDouble("latitude"), row.getDouble("longitude")), row.getString("division_code"), CurrentZone.id().toString());
        return new EngagedWork(Rows.id(row, "id"), Rows.id(row, "package_id"), Rows.id(row, "crew_id"), Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"),
                row.getString("title"), site, Rows.id(row, "site_id"), null);
    }
}
