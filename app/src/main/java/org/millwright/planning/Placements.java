package org.millwright.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who does what when in a plan. */
@Component
public class Placements {

    private static final String SELECT = "select package_id, crew_id, starts_at, ends_at, pinned from plan_placement where zone_id = :zone and plan_id = :plan";
    private static final String ORDER = " order by starts_at, package_id, crew_id";

    private final JdbcClient db;

    Placements(JdbcClient db) {
        this.db = db;
    }

    /** By start. */
    public List<Placement> listPlacements(UUID planId) {
        return db.sql(SELECT + ORDER).param("zone", CurrentZone.id()).param("plan", planId).query(Placements::placement).list();
    }

    /** Those whose work is still open, or only supposed: what has been engaged or withdrawn since is seen where it stands. */
    public List<Placement> listStanding(UUID planId) {
        return db.sql("""
                select p.package_id, p.crew_id, p.starts_at, p.ends_at, p.pinned from plan_placement p where p.zone_id = :zone and p.plan_id = :plan
                and (exists (select from work_package w join demand d on d.zone_id = w.zone_id and d.id = w.demand_id
                        where w.zone_id = p.zone_id and w.id = p.package_id and w.state = 'open' and d.state in ('published', 'engaged'))
                    or exists (select from plan_edit e where e.zone_id = p.zone_id and e.plan_id = p.plan_id and e.id = p.package_id))""" + ORDER)
                .param("zone", CurrentZone.id()).param("plan", planId).query(Placements::placement).list();
    }

    public List<Placement> listOfPackages(UUID planId, Collection<UUID> packageIds) {
        return db.sql(SELECT + " and package_id = any(:ids)" + ORDER).param("zone", CurrentZone.id()).param("plan", planId).param("ids", Rows.array(packageIds))
                .query(Placements::placement).list();
    }

    public List<Placement> listOfCrews(UUID planId, Collection<UUID> crewIds) {
        return db.sql(SELECT + " and crew_id = any(:ids)" + ORDER).param("zone", CurrentZone.id()).param("plan", planId).param("ids", Rows.array(crewIds))
                .query(Placements::placement).list();
    }

    /** Everything of the plan at once; only what differs is written, what goes before what comes, so that two that swap never meet. */
    void replace(UUID planId, Collection<Placement> placements) {
        Set<Placement> before = new HashSet<>(listPlacements(planId));
        Set<Placement> after = new HashSet<>(placements);
        delete(planId, before.stream().filter(each -> !after.contains(each)).toList());
        insert(planId, after.stream().filter(each -> !before.contains(each)).toList());
    }

    void copy(UUID fromPlan, UUID toPlan) {
        db.sql("""
                insert into plan_placement (zone_id, plan_id, package_id, crew_id, starts_at, ends_at, pinned)
                select zone_id, :to, package_id, crew_id, starts_at, ends_at, false from plan_placement where zone_id = :zone and plan_id = :from""")
                .param("zone", CurrentZone.id()).param("from", fromPlan).param("to", toPlan).update();
    }

    void removePackage(UUID planId, UUID packageId) {
        db.sql("delete from plan_placement where zone_id = :zone and plan_id = :plan and package_id = :package").param("zone", CurrentZone.id()).param("plan", planId)
                .param("package", packageId).update();
    }

    private void delete(UUID planId, List<Placement> gone) {
        if (gone.isEmpty()) return;
        db.sql("""
                delete from plan_placement p using unnest(:packages, :crews) as gone(package_id, crew_id)
                where p.zone_id = :zone and p.plan_id = :plan and p.package_id = gone.package_id and p.crew_id = gone.crew_id""")
                .param("zone", CurrentZone.id()).param("plan", planId).param("packages", Rows.array(gone.stream().map(Placement::packageId).toList()))
                .param("crews", Rows.array(gone.stream().map(Placement::crewId).toList())).update();
    }

    private void insert(UUID planId, List<Placement> come) {
        if (come.isEmpty()) return;
        db.sql("""
                insert into plan_placement (zone_id, plan_id, package_id, crew_id, starts_at, ends_at, pinned)
                select :zone, :plan, package_id, crew_id, starts_at, ends_at, pinned
                from unnest(:packages, :crews, cast(:starts as timestamptz[]), cast(:ends as timestamptz[]), :pinned) as come(package_id, crew_id, starts_at, ends_at, pinned)""")
                .param("zone", CurrentZone.id()).param("plan", planId).param("packages", Rows.array(come.stream().map(Placement::packageId).toList()))
                .param("crews", Rows.array(come.stream().map(Placement::crewId).toList())).param("starts", Rows.stamps(come.stream().map(Placement::starts).toList()))
                .param("ends", Rows.stamps(come.stream().map(Placement::ends).toList())).param("pinned", come.stream().map(Placement::pinned).toArray(Boolean[]::new)).update();
    }

    private static Placement placement(ResultSet row, int n) throws SQLException {
        return new Placement(Rows.id(row, "package_id"), Rows.id(row, "crew_id"), Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"), row.getBoolean("pinned"));
    }
}
