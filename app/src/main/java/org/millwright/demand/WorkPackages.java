package org.millwright.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Machines and work packages of demands, written as one with their demand. */
@Component
class WorkPackages {

    private static final String SELECT = """
            select id, demand_id, position, title, what, licence_scope, licence_class, work_minutes, window_starts, window_ends, ready_at, crews_needed,
                   split_shift_allowed, state, changed_in
            from work_package where zone_id = :zone and\s""";

    private final JdbcClient db;

    WorkPackages(JdbcClient db) {
        this.db = db;
    }

    List<Machine> listMachines(UUID demandId) {
        return db.sql("""
                select kind_code as kind, name, weight_kg, length_mm, width_mm, height_mm, heaviest_part_kg
                from demand_machine where zone_id = :zone and demand_id = :demand order by position""")
                .param("zone", CurrentZone.id()).param("demand", demandId).query(Machine.class).list();
    }

    /** Those not withdrawn, by position. */
    List<WorkPackage> listPackages(UUID demandId) {
        return withNeeds(db.sql(SELECT + "demand_id = :demand and state <> 'withdrawn' order by position")
                .param("zone", CurrentZone.id()).param("demand", demandId).query(WorkPackages::bare).list());
    }

    void replaceMachines(UUID demandId, List<Machine> machines) {
        db.sql("delete from demand_machine where zone_id = :zone and demand_id = :demand")
                .param("zone", CurrentZone.id()).param("demand", demandId).update();
        int position = 1;
        for (var machine : machines) {
            db.sql("""
                    insert into demand_machine (zone_id, demand_id, position, kind_code, name, weight_kg, length_mm, width_mm, height_mm, heaviest_part_kg)
                    values (:zone, :demand, :position, :kind, :name, :weightKg, :lengthMm, :widthMm, :heightMm, :heaviestPartKg)""")
                    .param("zone", CurrentZone.id()).param("demand", demandId).param("position", position++).param("kind", machine.kind())
                    .param("name", machine.name()).param("weightKg", machine.weightKg()).param("lengthMm", machine.lengthMm(), java.sql.Types.INTEGER)
                    .param("widthMm", machine.widthMm(), java.sql.Types.INTEGER).param("heightMm", machine.heightMm(), java.sql.Types.INTEGER)
                    .param("heaviestPartKg", machine.heaviestPartKg(), java.sql.Types.BIGINT).update();
        }
    }

    /** Packages no longer named stay as withdrawn rows: answered invitations speak of them. */
    void replace(UUID demandId, List<WorkPackage> packages) {
        db.sql("update work_package set state = 'withdrawn' where zone_id = :zone and demand_id = :demand and id <> all(:kept) and state <> 'withdrawn'")
                .param("zone", CurrentZone.id()).param("demand", demandId).param("kept", Rows.array(packages.stream().map(WorkPackage::id).toList())).update();
        packages.forEach(this::put);
        packages.forEach(this::putNeeds);
    }

    void setState(UUID packageId, PackageState state) {
        db.sql("update work_package set state = :state where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", packageId).param("state", state.code()).update();
    }

    private void put(WorkPackage it) {
        db.sql("""
                insert into work_package (zone_id, id, demand_id, position, title, what, licence_scope, licence_class, work_minutes, window_starts,
                                          window_ends, ready_at, crews_needed, split_shift_allowed, state, changed_in)
                values (:zone, :id, :demand, :position, :title, :what, :scope, :class, :minutes, :starts, :ends, :ready, :crews, :split, :state, :changedIn)
                on conflict (zone_id, id) do update set position = excluded.position, title = excluded.title, what = excluded.what,
                       licence_scope = excluded.licence_scope, licence_class = excluded.licence_class, work_minutes = excluded.work_minutes,
                       window_starts = excluded.window_starts, window_ends = excluded.window_ends, ready_at = excluded.ready_at,
                       crews_needed = excluded.crews_needed, split_shift_allowed = excluded.split_shift_allowed, changed_in = excluded.changed_in""")
                .param("zone", CurrentZone.id()).param("id", it.id()).param("demand", it.demandId()).param("position", it.position())
                .param("title", it.title()).param("what", it.what()).param("scope", it.licenceScope()).param("class", it.licenceClass())
                .param("minutes", it.workMinutes()).param("starts", Rows.at(it.windowStarts())).param("ends", Rows.at(it.windowEnds()))
                .param("ready", Rows.at(it.readyAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE).param("crews", it.crewsNeeded())
                .param("split", it.splitShiftAllowed()).param("state", it.state().code()).param("changedIn", it.changedIn()).update();
    }

    private void putNeeds(WorkPackage it) {
        for (var table : List.of("work_package_skill", "work_package_certificate", "work_package_predecessor")) {
            db.sql("delete from " + table + " where zone_id = :zone and package_id = :id").param("zone", CurrentZone.id()).param("id", it.id()).update();
        }
        it.skills().forEach(skill -> db.sql("""
                insert into work_package_skill (zone_id, package_id, trade_code, level, heads) values (:zone, :id, :trade, :level, :heads)""")
                .param("zone", CurrentZone.id()).param("id", it.id()).param("trade", skill.trade()).param("level", skill.level())
                .param("heads", skill.heads()).update());
        it.certificates().forEach(need -> db.sql("""
                insert into work_package_certificate (zone_id, package_id, kind_code, heads) values (:zone, :id, :kind, :heads)""")
                .param("zone", CurrentZone.id()).param("id", it.id()).param("kind", need.kind()).param("heads", need.heads()).update());
        it.after().forEach(after -> db.sql("""
                insert into work_package_predecessor (zone_id, package_id, after_id, lag_minutes) values (:zone, :id, :after, :lag)""")
                .param("zone", CurrentZone.id()).param("id", it.id()).param("after", after.packageId()).param("lag", after.lagMinutes()).update());
    }

    private List<WorkPackage> withNeeds(List<WorkPackage> bare) {
        if (bare.isEmpty()) return bare;
        var ids = Rows.array(bare.stream().map(WorkPackage::id).toList());
        Map<UUID, List<WorkPackage.Skill>> skills = new HashMap<>();
        db.sql("select package_id, trade_code, level, heads from work_package_skill where zone_id = :zone and package_id = any(:ids) order by trade_code, level")
                .param("zone", CurrentZone.id()).param("ids", ids).query(row -> {
                    of(skills, row).add(new WorkPackage.Skill(row.getString("trade_code"), row.getInt("level"), row.getInt("heads")));
                });
        Map<UUID, List<WorkPackage.CertificateNeed>> certificates = new HashMap<>();
        db.sql("select package_id, kind_code, heads from work_package_certificate where zone_id = :zone and package_id = any(:ids) order by kind_code")
                .param("zone", CurrentZone.id()).param("ids", ids).query(row -> {
                    of(certificates, row).add(new WorkPackage.CertificateNeed(row.getString("kind_code"), row.getInt("heads")));
                });
        Map<UUID, List<WorkPackage.After>> after = new HashMap<>();
        db.sql("select package_id, after_id, lag_minutes from work_package_predecessor where zone_id = :zone and package_id = any(:ids) order by after_id")
                .param("zone", CurrentZone.id()).param("ids", ids).query(row -> {
                    of(after, row).add(new WorkPackage.After(Rows.id(row, "after_id"), row.getInt("lag_minutes")));
                });
        return bare.stream().map(it -> it.with(skills.getOrDefault(it.id(), List.of()), certificates.getOrDefault(it.id(), List.of()),
                after.getOrDefault(it.id(), List.of()))).toList();
    }

    private static <T> List<T> of(Map<UUID, List<T>> byPackage, ResultSet row) throws SQLException {
        return byPackage.computeIfAbsent(Rows.id(row, "package_id"), id -> new ArrayList<>());
    }

    private static WorkPackage bare(ResultSet row, int n) throws SQLException {
        return new WorkPackage(Rows.id(row, "id"), Rows.id(row, "demand_id"), row.getInt("position"), row.getString("title"), row.getString("what"),
                row.getString("licence_scope"), row.getString("licence_class"), row.getInt("work_minutes"), Rows.instant(row, "window_starts"),
                Rows.instant(row, "window_ends"), Rows.findInstant(row, "ready_at"), row.getInt("crews_needed"), row.getBoolean("split_shift_allowed"),
                PackageState.of(row.getString("state")), row.getInt("changed_in"), List.of(), List.of(), List.of());
    }
}
