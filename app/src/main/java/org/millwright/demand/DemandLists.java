package org.millwright.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.millwright.demand.DemandSearch.Sort;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.LikeText;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of demands, filtered, sorted and cut in the database; counts are gathered for the rows of the page only. Drafts that were thrown away are in none. */
@Component
public class DemandLists {

    /** Invitations that filters and counts may tell of: an installer learns of its own only, and of those once they are sent. */
    private static final String OWN = "(:all or (i.installer_id = :organisation and i.sent_at is not null))";

    private static final String FROM = """
             from demand d join company o on o.zone_id = d.zone_id and o.id = d.company_id
                  left join site s on s.zone_id = d.zone_id and s.id = d.site_id
             where d.zone_id = :zone
               and (:text = '' or concat_ws(' ', d.number, d.title, case when d.company_id = :organisation then d.draft ->> 'title' end, o.name, s.name) ilike '%' || :text || '%')
               and (:state = '' or d.state = :state)
               and (d.state <> 'withdrawn' or d.published_at is not null)
               and (:look = ''
                    or (:look = 'invited' and exists (select 1 from invitation i where i.zone_id = d.zone_id and i.demand_id = d.id
                                                      and i.installer_id = :organisation and i.sent_at is not null))
                    or (d.state in ('published', 'engaged') and :look = 'waiting' and exists (select 1 from invitation i
                        where i.zone_id = d.zone_id and i.demand_id = d.id and i.state = 'sent' and OWN))
                    or (d.state in ('published', 'engaged') and :look = 'answered' and exists (select 1 from invitation i
                        where i.zone_id = d.zone_id and i.demand_id = d.id and i.state = 'accepted' and OWN))
                    or (d.state = 'published' and :look = 'nobody' and not exists (select 1 from invitation i
                        where i.zone_id = d.zone_id and i.demand_id = d.id and i.state in ('queued', 'sent', 'accepted') and OWN)))
               and\s""".replace("OWN", OWN);

    private static final String PAGE = """
            select d.*, w.*, i.*
            from (select d.id, d.zone_id, d.number, coalesce(nullif(d.title, ''), d.draft ->> 'title', '') as title, d.state, d.company_id, o.name as company,
                         s.name as site, d.changed_at, (select min(w.window_starts) from work_package w
                            where w.zone_id = d.zone_id and w.demand_id = d.id and w.state <> 'withdrawn') as first_window
                  %s order by %s, d.id limit :size offset :offset) d
                 cross join lateral (select count(*) as packages, count(*) filter (where state = 'open') as open, min(window_starts) as window_starts,
                                            max(window_ends) as window_ends from work_package w
                                     where w.zone_id = d.zone_id and w.demand_id = d.id and w.state <> 'withdrawn') w
                 cross join lateral (select count(*) filter (where state = 'sent') as sent, count(*) filter (where state = 'accepted') as accepted,
                                            count(*) filter (where state = 'engaged') as engaged, min(deadline) filter (where state = 'sent') as deadline
                                     from invitation i where i.zone_id = d.zone_id and i.demand_id = d.id
                                       and OWN) i
            order by %s, d.id""".replace("OWN", OWN);

    private final JdbcClient db;

    DemandLists(JdbcClient db) {
        this.db = db;
    }

    public Paged<DemandRow> listDemands(CurrentUser user, DemandSearch search) {
        var from = FROM + Sight.visible(user);
        var rows = bind(user, search, PAGE.formatted(from, order(search, true), order(search, false))).param("size", search.ask().size())
                .param("offset", search.ask().offset()).query(DemandLists::row).list();
        return Paged.cut(rows, search.ask(), () -> countDemands(user, search));
    }

    public long countDemands(CurrentUser user, DemandSearch search) {
        return bind(user, search, "select count(*)" + FROM + Sight.visible(user)).query(Long.class).single();
    }

    private JdbcClient.StatementSpec bind(CurrentUser user, DemandSearch search, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("text", LikeText.literal(search.text())).param("state", search.state() == null ? "" : search.state().code())
                .param("look", search.look() == null ? "" : search.look().name().toLowerCase(java.util.Locale.ROOT))
                .param("organisation", user.organisationId(), Types.OTHER).param("account", user.accountId())
                .param("all", user.is(Sight.STAFF) || user.is(Role.COMPANY));
    }

    private static String order(DemandSearch search, boolean inner) {
        var column = switch (search.sort()) {
            case CHANGED -> "d.changed_at";
            case NUMBER -> "d.number";
            case TITLE -> inner ? "4" : "d.title";
            case COMPANY -> inner ? "o.name" : "d.company";
            case WINDOW -> inner ? "first_window" : "d.first_window";
        };
        return column + (search.descending() ? " desc" : "") + (search.sort() == Sort.CHANGED ? "" : " nulls last");
    }

    private static DemandRow row(ResultSet row, int n) throws SQLException {
        return new DemandRow(Rows.id(row, "id"), row.getString("number"), row.getString("title"), DemandState.of(row.getString("state")),
                Rows.id(row, "company_id"), row.getString("company"), row.getString("site"), row.getInt("packages"), row.getInt("open"),
                Rows.findInstant(row, "window_starts"), Rows.findInstant(row, "window_ends"), row.getInt("sent"), row.getInt("accepted"),
                row.getInt("engaged"), Rows.findInstant(row, "deadline"), Rows.instant(row, "changed_at"));
    }
}
