package org.millwright.planning.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The same as on the board, as a list: what a plan has crews do, and what is engaged and not over. A company sees its own work, an installer and a lead their own crews'. */
@Component
public class PlanLines {

    public enum Sort { START, END, PROJECT, CREW, COMPANY }

    /** @param from nothing that ends before is listed */
    public record Search(UUID planId, String text, Instant from, Sort sort, boolean descending, Paged.Ask ask) {}

    private static final String LINES = """
             from (
                select p.package_id, p.crew_id, null::uuid as engagement_id, true as planned, k.demand_id, coalesce(nullif(x.title, ''), k.title) as title,
                       p.starts_at, p.ends_at, p.pinned, coalesce(x.ends_at, k.window_ends) as window_ends
                from plan_placement p left join plan_edit x on x.zone_id = p.zone_id and x.plan_id = p.plan_id and x.id = p.package_id
                     join work_package k on k.zone_id = p.zone_id and k.id = coalesce(x.package_id, p.package_id)
                where p.zone_id = :zone and p.plan_id = :plan and (x.id is not null or k.state = 'open')
                 and not exists (select 1 from engagement_package ep join engagement e on e.zone_id = ep.zone_id and e.id = ep.engagement_id
                     where ep.zone_id = p.zone_id and ep.package_id = p.package_id and e.crew_id = p.crew_id and e.state <> 'cancelled')
                union all
                select ep.package_id, e.crew_id, e.id, false, e.demand_id, k.title, ep.starts_at, ep.ends_at, false, null
                from engagement_package ep join engagement e on e.zone_id = ep.zone_id and e.id = ep.engagement_id join work_package k on k.zone_id = ep.zone_id and k.id = ep.package_id
                where ep.zone_id = :zone and e.state = 'active') l
                 join demand d on d.zone_id = :zone and d.id = l.demand_id join company o on o.zone_id = d.zone_id and o.id = d.company_id
                 join crew c on c.zone_id = :zone and c.id = l.crew_id join installer n on n.zone_id = c.zone_id and n.id = c.installer_id
            where l.ends_at > :from and (:text = '' or concat_ws(' ', d.number, d.title, l.title, o.name, n.name, c.name) ilike '%' || :text || '%') and\s""";

    private static final String COLUMNS = "select l.*, d.number, d.title as demand, o.name as company, c.name as crew, n.name as installer";

    private final JdbcClient db;

    PlanLines(JdbcClient db) {
        this.db = db;
    }

    public Paged<PlanLine> list(CurrentUser user, Search search) {
        var from = LINES + reach(user);
        long total = bind(user, search, "select count(*)" + from).query(Long.class).single();
        int page = Math.min(search.ask().page(), (int) Math.max(1, Math.ceilDiv(total, search.ask().size())));
        List<PlanLine> rows = bind(user, search, COLUMNS + from + " order by " + order(search) + ", l.package_id, l.crew_id limit :size offset :offset").param("size", search.ask().size())
                .param("offset", (page - 1L) * search.ask().size()).query(PlanLines::line).list();
        return new Paged<>(rows, page, search.ask().size(), total);
    }

    private static String reach(CurrentUser user) {
        if (user.is(Role.COMPANY)) return "d.company_id = :organisation";
        if (user.is(Role.INSTALLER)) return "c.installer_id = :organisation";
        if (user.is(Role.CREW_LEAD)) return """
                exists (select 1 from member lead where lead.zone_id = c.zone_id and lead.id = c.lead_member_id and lead.account_id = :account and lead.left_at is null)""";
        return user.is(Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR) ? "true" : "false";
    }

    private static String order(Search search) {
        var column = switch (search.sort()) {
            case START -> "l.starts_at";
            case END -> "l.ends_at";
            case PROJECT -> "d.number";
            case CREW -> "concat(n.name, c.name)";
            case COMPANY -> "o.name";
        };
        return column + (search.descending() ? " desc" : "") + ", l.starts_at";
    }

    private JdbcClient.StatementSpec bind(CurrentUser user, Search search, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("plan", search.planId()).param("text", search.text()).param("from", Rows.at(search.from()))
                .param("organisation", user.organisationId(), Types.OTHER).param("account", user.accountId());
    }

    private static PlanLine line(ResultSet row, int n) throws SQLException {
        return new PlanLine(Rows.id(row, "package_id"), Rows.id(row, "crew_id"), Rows.id(row, "demand_id"), Rows.findId(row, "engagement_id"), row.getBoolean("planned"),
                row.getString("number"), row.getString("demand"), row.getString("company"), row.getString("title"), row.getString("crew"), row.getString("installer"),
                Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"), row.getBoolean("pinned"), Rows.findInstant(row, "window_ends"));
    }
}
