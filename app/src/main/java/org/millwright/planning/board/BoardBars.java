package org.millwright.planning.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.planning.board.PlacedBar.Stand;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the rows of a board between two moments, in three statements whatever the number of rows. */
@Component
public class BoardBars {

    /** Work that is only supposed has the words of the package that it is like. What was engaged since is shown as engaged, not as planned. */
    static final String PLACED = """
            select p.plan_id, p.package_id, p.crew_id, k.demand_id, null::uuid as engagement_id, d.number, d.title as demand, o.name as company,
                   coalesce(nullif(x.title, ''), k.title) as title, p.starts_at, p.ends_at, p.pinned, coalesce(x.ends_at, k.window_ends) as window_ends, x.id is not null as supposed
            from plan_placement p left join plan_edit x on x.zone_id = p.zone_id and x.plan_id = p.plan_id and x.id = p.package_id
                 join work_package k on k.zone_id = p.zone_id and k.id = coalesce(x.package_id, p.package_id)
                 join demand d on d.zone_id = k.zone_id and d.id = k.demand_id join company o on o.zone_id = d.zone_id and o.id = d.company_id
            where p.zone_id = :zone and (x.id is not null or k.state = 'open')
             and not exists (select 1 from engagement_package ep join engagement e on e.zone_id = ep.zone_id and e.id = ep.engagement_id
                 where ep.zone_id = p.zone_id and ep.package_id = p.package_id and e.crew_id = p.crew_id and e.state <> 'cancelled')
             and\s""";

    private static final String ENGAGED = """
            select case e.state when 'active' then 'ENGAGED' else 'DONE' end as stand, ep.package_id, e.crew_id, e.demand_id, e.id as engagement_id, d.number, d.title as demand,
                   o.name as company, k.title, ep.starts_at, ep.ends_at, false as pinned, null::timestamptz as window_ends, false as supposed
            from engagement_package ep join engagement e on e.zone_id = ep.zone_id and e.id = ep.engagement_id
                 join work_package k on k.zone_id = ep.zone_id and k.id = ep.package_id
                 join demand d on d.zone_id = e.zone_id and d.id = e.demand_id join company o on o.zone_id = d.zone_id and o.id = d.company_id
            where ep.zone_id = :zone and e.state <> 'cancelled' and ep.starts_at < :until and ep.ends_at > :from and\s""";

    private static final String BUSY = """
            select 'BUSY' as stand, null::uuid as package_id, b.crew_id, null::uuid as demand_id, null::uuid as engagement_id, '' as number, '' as demand, '' as company,
                   '' as title, b.starts_at, b.ends_at, false as pinned, null::timestamptz as window_ends, false as supposed
            from crew_booking b where b.zone_id = :zone and b.kind = 'busy' and b.released_at is null and b.crew_id = any(:rows) and b.starts_at < :until and b.ends_at > :from""";

    private final JdbcClient db;

    BoardBars(JdbcClient db) {
        this.db = db;
    }

    /** Earliest first; what is engaged, what the crews are busy with, what the plan says, and where its base had it otherwise. */
    public List<PlacedBar> listOfCrews(BoardSearch search, Collection<UUID> crewIds) {
        var bars = new ArrayList<>(placed(search, "p.crew_id = any(:rows)", crewIds));
        bars.addAll(bind(search, ENGAGED + "e.crew_id = any(:rows) order by ep.starts_at", crewIds).query(BoardBars::standing).list());
        bars.addAll(bind(search, BUSY, crewIds).query(BoardBars::standing).list());
        return bars;
    }

    public List<PlacedBar> listOfProjects(BoardSearch search, Collection<UUID> demandIds) {
        var bars = new ArrayList<>(placed(search, "k.demand_id = any(:rows)", demandIds));
        bars.addAll(bind(search, ENGAGED + "e.demand_id = any(:rows) order by ep.starts_at", demandIds).query(BoardBars::standing).list());
        return bars;
    }

    private List<PlacedBar> placed(BoardSearch search, String which, Collection<UUID> rows) {
        record Of(UUID planId, PlacedBar bar) {}
        var all = bind(search, PLACED + "p.plan_id in (:plan, cast(:base as uuid)) and p.starts_at < :until and p.ends_at > :from and " + which + " order by p.starts_at, p.package_id", rows)
                .query((row, n) -> new Of(Rows.id(row, "plan_id"), bar(row, Stand.KEPT))).list();
        var own = all.stream().filter(each -> each.planId().equals(search.planId())).map(Of::bar).toList();
        if (search.baseId() == null) return own;
        var former = all.stream().filter(each -> !each.planId().equals(search.planId())).map(Of::bar).toList();
        List<PlacedBar> bars = new ArrayList<>();
        former.stream().filter(each -> own.stream().noneMatch(each::samePlace)).forEach(each -> bars.add(each.as(Stand.FORMER)));
        own.forEach(each -> bars.add(former.stream().anyMatch(each::samePlace) ? each : each.as(Stand.NEW)));
        return bars;
    }

    private JdbcClient.StatementSpec bind(BoardSearch search, String sql, Collection<UUID> rows) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("plan", search.planId()).param("base", search.baseId(), java.sql.Types.OTHER)
                .param("from", Rows.at(search.from())).param("until", Rows.at(search.until())).param("rows", Rows.array(rows));
    }

    private static PlacedBar standing(ResultSet row, int n) throws SQLException {
        return bar(row, Stand.valueOf(row.getString("stand")));
    }

    static PlacedBar bar(ResultSet row, Stand stand) throws SQLException {
        return new PlacedBar(stand, Rows.findId(row, "package_id"), Rows.id(row, "crew_id"), Rows.findId(row, "demand_id"), Rows.findId(row, "engagement_id"),
                row.getString("number"), row.getString("demand"), row.getString("company"), row.getString("title"), Rows.instant(row, "starts_at"),
                Rows.instant(row, "ends_at"), row.getBoolean("pinned"), Rows.findInstant(row, "window_ends"), row.getBoolean("supposed"));
    }
}
