package org.millwright.planning.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.millwright.http.Paged;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rows a board has, in their order and a page at a time: local crews before those from elsewhere, trades in the order of their list, projects by their first start. */
@Component
public class BoardIndex {

    /** @param group {@code local} or {@code outside}, the code of a trade, or {@code projects} */
    public record Row(UUID id, String group) {}

    /** @param shown of {@code all} those that the search shows, on any page */
    public record Group(String group, int shown, int all) {}

    /** @param groups in their order */
    public record Found(Paged<Row> page, Map<String, Group> groups) {}

    /** Packages that a row stands for: in the plan, in its base, or engaged. */
    private static final String WORK = """
            work as (
                select p.crew_id, p.package_id, p.starts_at, p.ends_at from plan_placement p
                where p.zone_id = :zone and p.plan_id in (:plan, cast(:base as uuid)) and p.starts_at < :until and p.ends_at > :from
                union all
                select e.crew_id, p.package_id, p.starts_at, p.ends_at from engagement_package p join engagement e on e.zone_id = p.zone_id and e.id = p.engagement_id
                where p.zone_id = :zone and e.state <> 'cancelled' and p.starts_at < :until and p.ends_at > :from),
            named as (
                select w.crew_id, w.package_id, w.starts_at, w.ends_at, k.demand_id, concat_ws(' ', d.number, d.title, k.title, o.name) as words
                from work w left join plan_edit x on x.zone_id = :zone and x.plan_id = :plan and x.id = w.package_id
                     join work_package k on k.zone_id = :zone and k.id = coalesce(x.package_id, w.package_id)
                     join demand d on d.zone_id = k.zone_id and d.id = k.demand_id join company o on o.zone_id = d.zone_id and o.id = d.company_id)""";

    private static final String CREWS = "with " + WORK + """
            , rows as (
                select c.id, c.name, n.name as installer, c.home_division like :city || '%' as local, main.trade_code as trade,
                       exists (select 1 from named m where m.crew_id = c.id) as busy,
                       (:text = '' or concat_ws(' ', n.name, c.name, c.code) ilike '%' || :text || '%'
                           or exists (select 1 from named m where m.crew_id = c.id and m.words ilike '%' || :text || '%'))
                       and (:trade = '' or exists (select 1 from crew_member cm join member_trade t on t.zone_id = cm.zone_id and t.member_id = cm.member_id
                           where cm.zone_id = c.zone_id and cm.crew_id = c.id and t.trade_code = :trade and cm.left_on is null)) as fits
                from crew c join installer n on n.zone_id = c.zone_id and n.id = c.installer_id
                     left join lateral (select t.trade_code from crew_member cm join member_trade t on t.zone_id = cm.zone_id and t.member_id = cm.member_id
                         where cm.zone_id = c.zone_id and cm.crew_id = c.id and cm.left_on is null group by t.trade_code order by sum(t.level) desc, t.trade_code limit 1) main on true
                where c.zone_id = :zone and (c.active or exists (select 1 from named m where m.crew_id = c.id))),
            placed as (
                select r.id, case when :byTrade then coalesce(r.trade, '') when r.local then 'local' else 'outside' end as part, r.fits and (:all or r.busy) as shown,
                       row_number() over (order by case when :byTrade then coalesce(t.sort, 100000) when r.local then 0 else 1 end, coalesce(r.trade, ''), r.installer, r.name, r.id) as place
                from rows r left join trade t on t.zone_id = :zone and t.code = r.trade)""";

    /** A trade does not order projects, nor does where somebody is at home. */
    private static final String PROJECTS = "with " + WORK + """
            , placed as (
                select m.demand_id as id, 'projects' as part,
                       (:text = '' or bool_or(m.words ilike '%' || :text || '%'))
                       and (:trade = '' or bool_or(exists (select 1 from work_package_skill s where s.zone_id = :zone and s.package_id = m.package_id and s.trade_code = :trade)))
                       as shown,
                       row_number() over (order by min(m.starts_at), m.demand_id) as place
                from named m group by m.demand_id)""";

    private final JdbcClient db;

    BoardIndex(JdbcClient db) {
        this.db = db;
    }

    public Found find(BoardSearch search) {
        var groups = bind(search, " select part, count(*) filter (where shown)::int as shown, count(*)::int as every from placed group by part order by min(place)")
                .query((ResultSet row, int n) -> new Group(row.getString("part"), row.getInt("shown"), row.getInt("every"))).list().stream()
                .collect(Collectors.toMap(Group::group, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        int total = groups.values().stream().mapToInt(Group::shown).sum();
        int page = Math.min(search.ask().page(), Math.max(1, Math.ceilDiv(total, search.ask().size())));
        List<Row> rows = bind(search, " select id, part from placed where shown order by place limit :size offset :offset").param("size", search.ask().size())
                .param("offset", (page - 1L) * search.ask().size()).query(BoardIndex::row).list();
        return new Found(new Paged<>(rows, page, search.ask().size(), total), groups);
    }

    /** The page on which a row stands; empty where the search does not show it. */
    public OptionalInt pageOf(BoardSearch search, UUID rowId) {
        return bind(search, " select at from (select id, (row_number() over (order by place) - 1)::int as at from placed where shown) each where id = :row").param("row", rowId)
                .query(Integer.class).optional().map(at -> OptionalInt.of(at / search.ask().size() + 1)).orElse(OptionalInt.empty());
    }

    private JdbcClient.StatementSpec bind(BoardSearch search, String end) {
        return db.sql((search.by() == By.PROJECT ? PROJECTS : CREWS) + end).param("zone", CurrentZone.id()).param("plan", search.planId())
                .param("base", search.baseId(), Types.OTHER).param("from", Rows.at(search.from())).param("until", Rows.at(search.until())).param("city", search.city())
                .param("text", search.text()).param("trade", search.trade()).param("all", search.all()).param("byTrade", search.by() == By.TRADE);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(Rows.id(row, "id"), row.getString("part"));
    }
}
