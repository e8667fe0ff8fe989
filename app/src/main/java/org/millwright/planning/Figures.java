package org.millwright.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.millwright.demand.ranking.Lodging;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Position;
import org.millwright.planner.travel.GreatCircle;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a draft anew after a person has changed it. */
@Component
class Figures {

    private final JdbcClient db;
    private final ZonePlans plans;
    private final Placements placements;
    private final Zones zones;

    Figures(JdbcClient db, ZonePlans plans, Placements placements, Zones zones) {
        this.db = db;
        this.plans = plans;
        this.placements = placements;
        this.zones = zones;
    }

    void refresh(UUID planId, OpenJobs.Read work) {
        var plan = plans.getPlan(planId);
        var now = placements.listPlacements(planId);
        var before = plan.baseId() == null ? now : placements.listPlacements(plan.baseId());
        var sums = new PlanSums(work.jobs(), travellers(planId), GreatCircle.DEFAULT);
        plans.figures(planId, sums.of(now, before), work.last(), work.look().now());
    }

    private Map<UUID, Traveller> travellers(UUID planId) {
        var zone = zones.currentZone();
        Map<UUID, Traveller> found = new HashMap<>();
        db.sql("""
                select c.id, c.base_latitude, c.base_longitude, c.home_division,
                    (select count(*) from crew_member m where m.zone_id = c.zone_id and m.crew_id = c.id and (m.left_on is null or m.left_on > p.first_day)) as heads
                from crew c join zone_plan p on p.zone_id = c.zone_id and p.id = :plan
                where c.zone_id = :zone and c.id in (select l.crew_id from plan_placement l where l.zone_id = :zone and l.plan_id = :plan)""")
                .param("zone", zone.id()).param("plan", planId).query((ResultSet row) -> {
                    found.put(Rows.id(row, "id"), traveller(row, zone));
                });
        return found;
    }

    private static Traveller traveller(ResultSet row, Zone zone) throws SQLException {
        var home = row.getString("home_division");
        var base = new Position(row.getDouble("base_latitude"), row.getDouble("base_longitude"));
        return new Traveller(new Place(base, home, home.equals(zone.divisionCode()) ? zone.id().toString() : ""), row.getInt("heads"), Lodging.isOnSite(home, zone.divisionCode()));
    }
}
