package org.millwright.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What drafts suppose. */
@Component
public class PlanEdits {

    private final JdbcClient db;
    private final Clock clock;

    PlanEdits(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In the order in which they were made. */
    public List<PlanEdit> listEdits(UUID planId) {
        return db.sql("select * from plan_edit where zone_id = :zone and plan_id = :plan order by made_at, id").param("zone", CurrentZone.id()).param("plan", planId)
                .query(PlanEdits::edit).list();
    }

    void insert(CurrentUser user, UUID planId, PlanEdit edit) {
        switch (edit) {
            case PlanEdit.CrewOut it -> insert(user, planId, it.id(), "crew_out", it.crewId(), null, List.of(), "", it.from(), it.until());
            case PlanEdit.LevelRaised it -> insert(user, planId, it.id(), "level_raised", null, null, it.prefixes(), "", it.from(), it.until());
            case PlanEdit.EquipmentLate it -> insert(user, planId, it.id(), "equipment_late", null, it.packageId(), List.of(), "", null, it.until());
            case PlanEdit.ExtraWork it -> insert(user, planId, it.id(), "extra_work", null, it.likePackageId(), List.of(), it.title(), it.windowStarts(), it.windowEnds());
        }
    }

    private void insert(CurrentUser user, UUID planId, UUID id, String kind, @Nullable UUID crewId, @Nullable UUID packageId, List<String> prefixes, String title,
                        @Nullable Instant starts, Instant ends) {
        db.sql("""
                insert into plan_edit (zone_id, id, plan_id, kind, crew_id, package_id, prefixes, title, starts_at, ends_at, made_at, made_by)
                values (:zone, :id, :plan, :kind, :crew, :package, :prefixes, :title, :starts, :ends, :now, :by)""")
                .param("zone", CurrentZone.id()).param("id", id).param("plan", planId).param("kind", kind).param("crew", crewId, java.sql.Types.OTHER)
                .param("package", packageId, java.sql.Types.OTHER).param("prefixes", prefixes.toArray(String[]::new)).param("title", title)
                .param("starts", Rows.at(starts), java.sql.Types.TIMESTAMP_WITH_TIMEZONE).param("ends", Rows.at(ends)).param("now", Rows.at(clock.instant()))
                .param("by", user.membershipId()).update();
    }

    boolean delete(UUID planId, UUID id) {
        return db.sql("delete from plan_edit where zone_id = :zone and plan_id = :plan and id = :id").param("zone", CurrentZone.id()).param("plan", planId).param("id", id)
                .update() > 0;
    }

    private static PlanEdit edit(ResultSet row, int n) throws SQLException {
        var id = Rows.id(row, "id");
        return switch (row.getString("kind")) {
            case "crew_out" -> new PlanEdit.CrewOut(id, Rows.id(row, "crew_id"), Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"));
            case "level_raised" -> new PlanEdit.LevelRaised(id, List.of((String[]) row.getArray("prefixes").getArray()), Rows.instant(row, "starts_at"),
                    Rows.instant(row, "ends_at"));
            case "equipment_late" -> new PlanEdit.EquipmentLate(id, Rows.id(row, "package_id"), Rows.instant(row, "ends_at"));
            case "extra_work" -> new PlanEdit.ExtraWork(id, Rows.id(row, "package_id"), row.getString("title"), Rows.instant(row, "starts_at"),
                    Rows.instant(row, "ends_at"));
            default -> throw new IllegalStateException("plan_edit " + id + ": kind " + row.getString("kind"));
        };
    }
}
