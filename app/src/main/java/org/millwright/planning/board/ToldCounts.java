package org.millwright.planning.board;

import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many would be told were a draft published: companies whose work lies elsewhere, and installers asked or engaged for such work. */
@Component
public class ToldCounts {

    public record Told(int companies, int installers) {}

    private final JdbcClient db;

    ToldCounts(JdbcClient db) {
        this.db = db;
    }

    public Told count(@Nullable UUID before, UUID after) {
        return db.sql("""
                with places as (
                    select p.plan_id, p.package_id, array_agg(p.crew_id order by p.crew_id) as crews, min(p.starts_at) as starts_at, max(p.ends_at) as ends_at from plan_placement p
                    where p.zone_id = :zone and p.plan_id in (cast(:before as uuid), :after) group by p.plan_id, p.package_id),
                changed as (
                    select k.id, d.company_id from (
                        select package_id from (select package_id, count(*) over (partition by package_id, crews, starts_at, ends_at) as plans from places) each
                        where plans < 2 group by package_id) one
                    join work_package k on k.zone_id = :zone and k.id = one.package_id and k.state = 'open' join demand d on d.zone_id = k.zone_id and d.id = k.demand_id),
                asked as (
                    select i.installer_id from invitation_package p join invitation i on i.zone_id = p.zone_id and i.id = p.invitation_id join changed c on c.id = p.package_id
                    where p.zone_id = :zone and p.live and i.state in ('sent', 'accepted')
                    union
                    select e.installer_id from engagement_package p join engagement e on e.zone_id = p.zone_id and e.id = p.engagement_id join changed c on c.id = p.package_id
                    where p.zone_id = :zone and e.state = 'active')
                select (select count(distinct company_id) from changed)::int as companies, (select count(*) from asked)::int as installers""")
                .param("zone", CurrentZone.id()).param("before", before, Types.OTHER).param("after", after).query(Told.class).single();
    }
}
