package org.millwright.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the packages of plans are called, where they are and what they need, in one query whatever their number. */
@Component
public class PlanWorks {

    private static final String SELECT = """
            select w.id, w.position, w.title, w.demand_id, w.work_minutes, w.crews_needed, w.window_starts, w.window_ends, w.ready_at,
                d.number, d.title as demand, d.company_id, c.name as company, s.id as site_id, s.name as site, s.latitude, s.longitude,
                array(select k.trade_code from work_package_skill k where k.zone_id = w.zone_id and k.package_id = w.id
                      group by k.trade_code order by sum(k.heads) desc, k.trade_code) as trades
            from work_package w join demand d on d.zone_id = w.zone_id and d.id = w.demand_id join company c on c.zone_id = d.zone_id and c.id = d.company_id
            join site s on s.zone_id = d.zone_id and s.id = d.site_id
            where w.zone_id = :zone and\s""";

    private final JdbcClient db;
    private final PlanEdits edits;

    PlanWorks(JdbcClient db, PlanEdits edits) {
        this.db = db;
        this.edits = edits;
    }

    /** Those that are there, by id; what a draft supposes is found under its own id. */
    public Map<UUID, PlanWork> listWorks(UUID planId, Collection<UUID> packageIds) {
        Map<UUID, PlanEdit.ExtraWork> extra = new LinkedHashMap<>();
        for (var edit : edits.listEdits(planId)) if (edit instanceof PlanEdit.ExtraWork it && packageIds.contains(it.id())) extra.put(it.id(), it);
        var asked = new java.util.HashSet<>(packageIds);
        extra.values().forEach(it -> asked.add(it.likePackageId()));
        Map<UUID, PlanWork> works = new HashMap<>();
        db.sql(SELECT + "w.id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(asked)).query(PlanWorks::work).list()
                .forEach(work -> works.put(work.packageId(), work));
        extra.values().forEach(it -> {
            var like = works.get(it.likePackageId());
            if (like != null) works.put(it.id(), supposed(it, like));
        });
        return works;
    }

    private static PlanWork supposed(PlanEdit.ExtraWork it, PlanWork like) {
        return new PlanWork(it.id(), like.position(), it.title(), like.demandId(), like.number(), like.demand(), like.companyId(), like.company(), like.siteId(), like.site(),
                like.latitude(), like.longitude(), like.workMinutes(), like.crewsNeeded(), it.windowStarts(), it.windowEnds(), null, like.trades(), true);
    }

    private static PlanWork work(ResultSet row, int n) throws SQLException {
        return new PlanWork(Rows.id(row, "id"), row.getInt("position"), row.getString("title"), Rows.id(row, "demand_id"), row.getString("number"), row.getString("demand"),
                Rows.id(row, "company_id"), row.getString("company"), Rows.id(row, "site_id"), row.getString("site"), row.getDouble("latitude"), row.getDouble("longitude"),
                row.getInt("work_minutes"), row.getInt("crews_needed"), Rows.instant(row, "window_starts"), Rows.instant(row, "window_ends"),
                Rows.findInstant(row, "ready_at"), List.of((String[]) row.getArray("trades").getArray()), false);
    }
}
