package org.millwright.demand;

import java.util.List;
import org.millwright.protocol.ProtocolImpact;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a change of level or area means for work that crews are engaged for. */
@Component
class EngagementImpact implements ProtocolImpact {

    private final JdbcClient db;

    EngagementImpact(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Consequence> foresee(Change change) {
        return switch (change) {
            case Change.Level level -> List.of(running(level.division(), level.level().inForce() ? "demand.impact.projects.controlled" : "demand.impact.projects.free"));
            case Change.Area area -> List.of(running(area.division(), "demand.impact.projects.area"));
            case Change.Edition edition -> List.of();
            case Change.Withdrawal withdrawal -> List.of();
        };
    }

    private Consequence running(String division, String note) {
        return db.sql("""
                select count(*) as running, array(select distinct d2.number from engagement e2 join demand d2 on d2.zone_id = e2.zone_id and d2.id = e2.demand_id
                    join site s2 on s2.zone_id = d2.zone_id and s2.id = d2.site_id
                    where e2.zone_id = :zone and e2.state = 'active' and s2.division_code like :prefix || '%' order by d2.number limit 3) as numbers
                from engagement e join demand d on d.zone_id = e.zone_id and d.id = e.demand_id join site s on s.zone_id = d.zone_id and s.id = d.site_id
                where e.zone_id = :zone and e.state = 'active' and s.division_code like :prefix || '%'""")
                .param("zone", CurrentZone.id()).param("prefix", division.replaceAll("(00)+$", ""))
                .query((row, n) -> new Consequence(50, "demand.impact.projects", row.getLong("running"), note, List.of(), "/engagements", List.of((String[]) row.getArray("numbers").getArray()))).single();
    }
}
