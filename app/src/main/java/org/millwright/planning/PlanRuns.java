package org.millwright.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The searches of plans, as their rows tell. */
@Component
public class PlanRuns {

    private static final String SELECT = "select * from plan_run where zone_id = :zone and ";

    private final JdbcClient db;

    PlanRuns(JdbcClient db) {
        this.db = db;
    }

    public Optional<PlanRun> findRun(UUID id) {
        return db.sql(SELECT + "id = :id").param("zone", CurrentZone.id()).param("id", id).query(PlanRuns::run).optional();
    }

    /** @throws NotFound when the plan has no such run */
    public PlanRun getRun(UUID planId, UUID id) {
        return findRun(id).filter(run -> run.planId().equals(planId)).orElseThrow(() -> new NotFound("run"));
    }

    /** The one that is queued or running now. */
    public Optional<PlanRun> findLive(UUID planId) {
        return db.sql(SELECT + "plan_id = :plan and state in ('queued', 'running')").param("zone", CurrentZone.id()).param("plan", planId).query(PlanRuns::run).optional();
    }

    /** Newest first. */
    public List<PlanRun> listRuns(UUID planId, int limit) {
        return db.sql(SELECT + "plan_id = :plan order by asked_at desc, id limit :limit").param("zone", CurrentZone.id()).param("plan", planId).param("limit", limit)
                .query(PlanRuns::run).list();
    }

    static PlanRun run(ResultSet row, int n) throws SQLException {
        var ending = row.getString("ending");
        return new PlanRun(Rows.id(row, "id"), Rows.id(row, "plan_id"), Rows.word(RunState.class, row, "state"),
                ending.isEmpty() ? null : RunEnding.valueOf(ending.toUpperCase(Locale.ROOT)), row.getInt("seconds"), row.getLong("seed"), row.getInt("revision"),
                row.getLong("spent_millis"), row.getLong("iterations"), row.getObject("served", Integer.class), row.getObject("unserved", Integer.class),
                row.getObject("cost", Long.class), Rows.findInstant(row, "best_at"), row.getBoolean("stop_asked"), Rows.instant(row, "asked_at"), Rows.id(row, "asked_by"),
                Rows.findInstant(row, "started_at"), Rows.findInstant(row, "beat_at"), Rows.findInstant(row, "ended_at"));
    }
}
