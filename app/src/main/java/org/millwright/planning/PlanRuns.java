package org.millwright.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The searches of plans, as their rows tell. */
@Component
public class PlanRuns {

    private static final String SELECT = "select * from plan_run where zone_id = :zone and ";

    private final JdbcClient db;
    private final Clock clock;

    PlanRuns(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
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

    void insert(CurrentUser user, UUID id, ZonePlan plan, int seconds, long seed) {
        db.sql("""
                insert into plan_run (zone_id, id, plan_id, state, seconds, seed, revision, asked_at, asked_by)
                values (:zone, :id, :plan, 'queued', :seconds, :seed, :revision, :now, :by)""")
                .param("zone", CurrentZone.id()).param("id", id).param("plan", plan.id()).param("seconds", seconds).param("seed", seed).param("revision", plan.revision())
                .param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
    }

    int count(UUID planId) {
        return db.sql("select count(*) from plan_run where zone_id = :zone and plan_id = :plan").param("zone", CurrentZone.id()).param("plan", planId).query(Integer.class).single();
    }

    /** Empty when it has ended. */
    Optional<PlanRun> takeUp(UUID id) {
        return db.sql("""
                update plan_run set state = 'running', started_at = coalesce(started_at, :now), beat_at = :now
                where zone_id = :zone and id = :id and state in ('queued', 'running') returning *""")
                .param("zone", CurrentZone.id()).param("id", id).param("now", Rows.at(clock.instant())).query(PlanRuns::run).optional();
    }

    /** How far it is. @return false when somebody wants it to end, or it has ended */
    boolean beat(UUID id, RunProgress progress) {
        return db.sql("""
                update plan_run set spent_millis = :spent, iterations = :iterations, served = :served, unserved = :unserved,
                    best_at = case when cost is distinct from :cost then :now else best_at end, cost = :cost, beat_at = :now
                where zone_id = :zone and id = :id and state = 'running' returning not stop_asked""")
                .param("zone", CurrentZone.id()).param("id", id).param("spent", progress.spentMillis()).param("iterations", progress.iterations())
                .param("served", progress.served()).param("unserved", progress.unserved()).param("cost", progress.cost()).param("now", Rows.at(clock.instant()))
                .query(Boolean.class).optional().orElse(false);
    }

    boolean askToStop(UUID planId, UUID id) {
        return db.sql("update plan_run set stop_asked = true where zone_id = :zone and plan_id = :plan and id = :id and state in ('queued', 'running')")
                .param("zone", CurrentZone.id()).param("plan", planId).param("id", id).update() > 0;
    }

    /** @return false when it had ended before */
    boolean end(UUID id, RunState state, RunEnding ending) {
        return db.sql("update plan_run set state = :state, ending = :ending, ended_at = :now where zone_id = :zone and id = :id and state in ('queued', 'running')")
                .param("zone", CurrentZone.id()).param("id", id).param("state", Rows.word(state)).param("ending", Rows.word(ending)).param("now", Rows.at(clock.instant()))
                .update() > 0;
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
