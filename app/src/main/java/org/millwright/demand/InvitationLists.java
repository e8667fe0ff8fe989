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

/** Lists of invitations, filtered, sorted and cut in the database. */
@Component
public class InvitationLists {

    private static final String FROM = """
             from invitation i join demand d on d.zone_id = i.zone_id and d.id = i.demand_id
                  join company o on o.zone_id = d.zone_id and o.id = d.company_id
                  join site s on s.zone_id = d.zone_id and s.id = d.site_id
                  join crew c on c.zone_id = i.zone_id and c.id = i.crew_id
                  join installer n on n.zone_id = i.zone_id and n.id = i.installer_id
             where i.zone_id = :zone
               and (:text = '' or concat_ws(' ', d.number, d.title, o.name, c.name, n.name) ilike '%' || :text || '%')
               and (:state = '' or i.state = :state)
               and (not :open or i.state in ('sent', 'accepted'))
               and\s""";

    private static final String PAGE = """
            select i.*, p.*
            from (select i.id, i.zone_id, i.state, i.demand_id, d.number, d.title, o.name as company, s.name as site, i.crew_id, c.name as crew,
                         n.name as installer, i.sent_at, i.deadline, i.price_fen, i.answered_revision,
                         (select min(p.starts_at) from invitation_package p where p.zone_id = i.zone_id and p.invitation_id = i.id) as offered
                  %s order by %s, i.id limit :size offset :offset) i
                 cross join lateral (select string_agg(w.title, ' · ' order by w.position) as packages, min(w.window_starts) as window_starts,
                                            max(w.window_ends) as window_ends, min(p.starts_at) as starts_at, max(p.ends_at) as ends_at,
                                            max(w.changed_in) as changed_in
                                     from invitation_package p join work_package w on w.zone_id = p.zone_id and w.id = p.package_id
                                     where p.zone_id = i.zone_id and p.invitation_id = i.id) p
            order by %s, i.id""";

    private final JdbcClient db;

    InvitationLists(JdbcClient db) {
        this.db = db;
    }

    public Paged<InvitationRow> listInvitations(CurrentUser user, InvitationSearch search) {
        var from = FROM + Sight.visibleInvitation(user);
        var rows = bind(user, search, PAGE.formatted(from, order(search, true), order(search, false))).param("size", search.ask().size())
                .param("offset", search.ask().offset()).query(InvitationLists::row).list();
        return Paged.cut(rows, search.ask(), () -> countInvitations(user, search));
    }

    public long countInvitations(CurrentUser user, InvitationSearch search) {
        return bind(user, search, "select count(*)" + FROM + Sight.visibleInvitation(user)).query(Long.class).single();
    }

    private JdbcClient.StatementSpec bind(CurrentUser user, InvitationSearch search, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("text", LikeText.literal(search.text())).param("state", search.state() == null ? "" : search.state().code())
                .param("open", search.open()).param("organisation", user.organisationId(), Types.OTHER).param("account", user.accountId());
    }

    private static String order(InvitationSearch search, boolean inner) {
        var column = switch (search.sort()) {
            case DEADLINE -> "i.deadline";
            case SENT -> "i.sent_at";
            case CREW -> inner ? "c.name" : "i.crew";
            case PRICE -> "i.price_fen";
            case START -> inner ? "offered" : "i.offered";
        };
        return column + (search.descending() ? " desc" : "") + " nulls last";
    }

    private static InvitationRow row(ResultSet row, int n) throws SQLException {
        var answered = row.getObject("answered_revision", Integer.class);
        return new InvitationRow(Rows.id(row, "id"), InvitationState.of(row.getString("state")), Rows.id(row, "demand_id"), row.getString("number"),
                row.getString("title"), row.getString("company"), row.getString("site"), Rows.id(row, "crew_id"), row.getString("crew"),
                row.getString("installer"), row.getString("packages"), Rows.instant(row, "window_starts"), Rows.instant(row, "window_ends"),
                Rows.findInstant(row, "sent_at"), Rows.findInstant(row, "deadline"), row.getObject("price_fen", Long.class),
                Rows.findInstant(row, "starts_at"), Rows.findInstant(row, "ends_at"), answered != null && answered < row.getInt("changed_in"));
    }
}
