package org.millwright.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.demand.PlannedWork;
import org.millwright.directory.Position;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the published plan, as far as its work is still open. */
@Component
class PlannedDemands implements PlannedWork {

    private static final String JOINED = """
            from zone_plan p join plan_placement l on l.zone_id = p.zone_id and l.plan_id = p.id
            join work_package w on w.zone_id = l.zone_id and w.id = l.package_id and w.state = 'open'
            join demand d on d.zone_id = w.zone_id and d.id = w.demand_id and d.state in ('published', 'engaged')
            """;
    private static final String PUBLISHED = "where p.zone_id = :zone and p.state = 'published' and ";
    private static final String STANDING = JOINED + PUBLISHED;
    private static final String STANDING_AT = JOINED + "join site s on s.zone_id = d.zone_id and s.id = d.site_id " + PUBLISHED;

    private final JdbcClient db;

    PlannedDemands(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Planned> listPlanned(UUID demandId) {
        return db.sql("""
                select l.package_id, l.crew_id, l.starts_at, l.ends_at, p.number, l.ends_at > w.window_ends as late,
                    (select c.name from crew c where c.zone_id = l.zone_id and c.id = l.crew_id) as crew,
                    (select i.name from crew c join installer i on i.zone_id = c.zone_id and i.id = c.installer_id where c.zone_id = l.zone_id and c.id = l.crew_id) as installer
                """ + STANDING + "w.demand_id = :demand order by l.starts_at, l.crew_id").param("zone", CurrentZone.id()).param("demand", demandId)
                .query((row, n) -> new Planned(Rows.id(row, "package_id"), Rows.id(row, "crew_id"), row.getString("crew"), row.getString("installer"),
                        Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"), row.getInt("number"), row.getBoolean("late"))).list();
    }

    @Override
    public Map<UUID, List<Wanted>> listWantedElsewhere(Collection<UUID> crewIds, UUID demandId) {
        Map<UUID, List<Wanted>> wanted = new HashMap<>();
        db.sql("select l.package_id, l.crew_id, l.starts_at, l.ends_at, s.latitude, s.longitude " + STANDING_AT + """
                w.demand_id <> :demand and l.crew_id = any(:crews)
                union all select l.package_id, e.crew_id, l.starts_at, l.ends_at, s.latitude, s.longitude
                from engagement e join engagement_package l on l.zone_id = e.zone_id and l.engagement_id = e.id
                join work_package w on w.zone_id = l.zone_id and w.id = l.package_id join demand d on d.zone_id = w.zone_id and d.id = w.demand_id
                join site s on s.zone_id = d.zone_id and s.id = d.site_id
                where e.zone_id = :zone and e.state = 'active' and w.demand_id <> :demand and e.crew_id = any(:crews) order by 3""")
                .param("zone", CurrentZone.id()).param("demand", demandId).param("crews", Rows.array(crewIds)).query(row -> {
                    wanted.computeIfAbsent(Rows.id(row, "crew_id"), id -> new ArrayList<>()).add(new Wanted(Rows.id(row, "package_id"), Rows.instant(row, "starts_at"),
                            Rows.instant(row, "ends_at"), new Position(row.getDouble("latitude"), row.getDouble("longitude"))));
                });
        return wanted;
    }
}
