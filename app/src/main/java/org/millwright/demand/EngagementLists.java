package org.millwright.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.LikeText;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of engagements (projects), filtered, sorted and cut in the database. */
@Component
public class EngagementLists {

    private static final String FROM = """
             from engagement e join demand d on d.zone_id = e.zone_id and d.id = e.demand_id
                  join company o on o.zone_id = e.zone_id and o.id = e.company_id
                  join site s on s.zone_id = d.zone_id and s.id = d.site_id
                  join crew c on c.zone_id = e.zone_id and c.id = e.crew_id
                  join installer n on n.zone_id = e.zone_id and n.id = e.installer_id
                  cross join lateral (select min(p.starts_at) as starts_at, max(p.ends_at) as ends_at from engagement_package p
                                      where p.zone_id = e.zone_id and p.engagement_id = e.id) t
             where e.zone_id = :zone
               and (:text = '' or concat_ws(' ', d.number, d.title, o.name, c.name, n.name) ilike '%' || :text || '%')
               and (:state = '' or e.state = :state)
               and\s""";

    private static final String PAGE = """
            select e.id, e.state, e.demand_id, d.number, d.title, o.name as company, s.name as site, e.crew_id, c.name as crew, n.name as installer,
                   t.starts_at, t.ends_at, e.price_fen, e.engaged_at,
                   (select string_agg(w.title, ' · ' order by w.position) from engagement_package p
                         join work_package w on w.zone_id = p.zone_id and w.id = p.package_id
                    where p.zone_id = e.zone_id and p.engagement_id = e.id) as packages
            %s order by %s, e.id limit :size offset :offset""";

    private final JdbcClient db;

    EngagementLists(JdbcClient db) {
        this.db = db;
    }

    public Paged<EngagementRow> listEngagements(CurrentUser user, EngagementSearch search) {
        var from = FROM + Engagements.visible(user);
        var rows = bind(user, search, PAGE.formatted(from, order(search))).param("size", search.ask().size()).param("offset", search.ask().offset())
                .query(EngagementLists::row).list();
        return Paged.cut(rows, search.ask(), () -> countEngagements(user, search));
    }

    public long countEngagements(CurrentUser user, EngagementSearch search) {
        return bind(user, search, "select count(*)" + FROM + Engagements.visible(user)).query(Long.class).single();
    }

    private JdbcClient.StatementSpec bind(CurrentUser user, EngagementSearch search, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("text", LikeText.literal(search.text())).param("state", search.state() == null ? "" : search.state().code())
                .param("organisation", user.organisationId(), Types.OTHER).param("account", user.accountId());
    }

    private static String order(EngagementSearch search) {
        var column = switch (search.sort()) {
            case START -> "t.starts_at";
            case ENGAGED -> "e.engaged_at";
            case COMPANY -> "o.name";
            case CREW -> "c.name";
            case PRICE -> "e.price_fen";
        };
        return column + (search.descending() ? " desc" : "");
    }

    private static EngagementRow row(ResultSet row, int n) throws SQLException {
        return new EngagementRow(Rows.id(row, "id"), EngagementState.of(row.getString("state")), Rows.id(row, "demand_id"), row.getString("number"),
                row.getString("title"), row.getString("company"), row.getString("site"), Rows.id(row, "crew_id"), row.getString("crew"),
                row.getString("installer"), row.getString("packages"), Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"),
                row.getLong("price_fen"), Rows.instant(row, "engaged_at"));
    }
}
