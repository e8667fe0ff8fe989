package org.millwright.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;
import org.millwright.planner.rule.RuleCode;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What plans leave to nobody. */
@Component
public class UnservedLines {

    /** Of what is open still, or only supposed: who asked may have withdrawn it since, or engaged somebody. */
    private static final String OPEN = """
            from plan_unserved u left join plan_edit e on e.zone_id = u.zone_id and e.plan_id = u.plan_id and e.id = u.package_id
            join work_package w on w.zone_id = u.zone_id and w.id = coalesce(e.package_id, u.package_id)
            join demand d on d.zone_id = w.zone_id and d.id = w.demand_id
            where u.zone_id = :zone and u.plan_id = :plan and (e.id is not null or (w.state = 'open' and d.state in ('published', 'engaged')))""";

    private final JdbcClient db;

    UnservedLines(JdbcClient db) {
        this.db = db;
    }

    /** Soonest end of the window first. */
    public Paged<UnservedLine> listUnserved(UUID planId, Paged.Ask ask) {
        long total = db.sql("select count(*) " + OPEN).param("zone", CurrentZone.id()).param("plan", planId).query(Long.class).single();
        var rows = db.sql("select u.* " + OPEN + " order by coalesce(e.ends_at, w.window_ends), u.package_id limit :size offset :offset")
                .param("zone", CurrentZone.id()).param("plan", planId).param("size", ask.size()).param("offset", ask.offset()).query(UnservedLines::line).list();
        return new Paged<>(rows, ask.page(), ask.size(), total);
    }

    void replace(UUID planId, Collection<UnservedLine> lines) {
        db.sql("delete from plan_unserved where zone_id = :zone and plan_id = :plan").param("zone", CurrentZone.id()).param("plan", planId).update();
        if (lines.isEmpty()) return;
        var all = List.copyOf(lines);
        db.sql("""
                insert into plan_unserved (zone_id, plan_id, package_id, rule, kept_out, kept_out_only, able, crews, waits_for)
                select :zone, :plan, * from unnest(:packages, :rules, :keptOut, :keptOutOnly, :able, :crews, :waitsFor)""")
                .param("zone", CurrentZone.id()).param("plan", planId).param("packages", Rows.array(all.stream().map(UnservedLine::packageId).toList()))
                .param("rules", all.stream().map(line -> line.rule() == null ? null : line.rule().name()).toArray(String[]::new))
                .param("keptOut", all.stream().map(UnservedLine::keptOut).toArray(Integer[]::new))
                .param("keptOutOnly", all.stream().map(UnservedLine::keptOutOnly).toArray(Integer[]::new)).param("able", all.stream().map(UnservedLine::able).toArray(Integer[]::new))
                .param("crews", all.stream().map(UnservedLine::crews).toArray(Integer[]::new)).param("waitsFor", all.stream().map(UnservedLine::waitsFor).toArray(UUID[]::new)).update();
    }

    /** While a search is under way: what is done now goes, what is not comes in without a reason as yet, and reasons that were found stay. */
    void keepOnly(UUID planId, Collection<Placement> placements, Collection<UUID> packages) {
        var served = placements.stream().map(Placement::packageId).collect(java.util.stream.Collectors.toSet());
        var undone = Rows.array(packages.stream().filter(id -> !served.contains(id)).toList());
        db.sql("delete from plan_unserved where zone_id = :zone and plan_id = :plan and package_id <> all(:undone)").param("zone", CurrentZone.id()).param("plan", planId)
                .param("undone", undone).update();
        db.sql("insert into plan_unserved (zone_id, plan_id, package_id) select :zone, :plan, * from unnest(:undone) on conflict do nothing").param("zone", CurrentZone.id())
                .param("plan", planId).param("undone", undone).update();
    }

    /** Somebody does it now. */
    void serve(UUID planId, UUID packageId) {
        db.sql("delete from plan_unserved where zone_id = :zone and plan_id = :plan and package_id = :package").param("zone", CurrentZone.id()).param("plan", planId)
                .param("package", packageId).update();
    }

    void copy(UUID fromPlan, UUID toPlan) {
        db.sql("""
                insert into plan_unserved (zone_id, plan_id, package_id, rule, kept_out, kept_out_only, able, crews, waits_for)
                select zone_id, :to, package_id, rule, kept_out, kept_out_only, able, crews, waits_for from plan_unserved where zone_id = :zone and plan_id = :from""")
                .param("zone", CurrentZone.id()).param("from", fromPlan).param("to", toPlan).update();
    }

    private static UnservedLine line(ResultSet row, int n) throws SQLException {
        return new UnservedLine(Rows.id(row, "package_id"), rule(row.getString("rule")), row.getInt("kept_out"), row.getInt("kept_out_only"), row.getInt("able"),
                row.getInt("crews"), row.getObject("waits_for", UUID.class));
    }

    /** A rule that a later version knows no more is none. */
    private static @Nullable RuleCode rule(@Nullable String name) {
        for (var code : RuleCode.values()) if (code.name().equals(name)) return code;
        return null;
    }
}
