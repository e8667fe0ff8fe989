package org.millwright.planning.board;

import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much a plan holds. */
@Component
public class PlanSizes {

    /** @param projects with work in the plan; {@code crews} of the zone */
    public record Size(long projects, long crews) {}

    private final JdbcClient db;

    PlanSizes(JdbcClient db) {
        this.db = db;
    }

    public Size sizeOf(UUID planId) {
        return db.sql("""
                select (select count(distinct d.demand_id) from plan_placement p join work_package d on d.zone_id = p.zone_id and d.id = p.package_id
                        where p.zone_id = :zone and p.plan_id = :plan) as projects,
                       (select count(*) from crew c where c.zone_id = :zone and c.active) as crews""")
                .param("zone", CurrentZone.id()).param("plan", planId).query(Size.class).single();
    }
}
