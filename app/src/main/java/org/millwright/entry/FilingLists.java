package org.millwright.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.LikeText;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of filings, filtered, sorted and cut in the database. */
@Component
public class FilingLists {

    private static final String FROM = """
             from filing f left join crew c on c.zone_id = f.zone_id and c.id = f.crew_id left join site s on s.zone_id = f.zone_id and s.id = f.site_id
                  left join installer i on i.zone_id = f.zone_id and i.id = f.installer_id left join company o on o.zone_id = f.zone_id and o.id = f.company_id
             where f.zone_id = :zone and (f.state <> 'withdrawn' or f.number is not null)
               and (:text = '' or concat_ws(' ', f.number, c.name, i.name, o.name, s.name) ilike '%' || :text || '%')
               and (:state = '' or f.state = :state) and (:verdict = '' or f.verdict = :verdict)
               and case :look when '' then true
                    when 'to_decide' then f.state in ('filed', 'admitted') and f.verdict is not null and (f.state = 'filed' or f.verdict not in ('admit', 'admit_with_conditions') and not exists (
                        select 1 from entry_override o where o.zone_id = f.zone_id and o.filing_id = f.id and o.agreed and o.admit and o.answered_at >= f.filed_at))
                    when 'expiring' then f.state in ('filed', 'admitted', 'arrived') and f.expires_early
                    when 'missing' then f.state in ('filed', 'admitted') and f.verdict = 'cannot_decide'
                    else f.state in ('filed', 'returned', 'admitted', 'refused', 'arrived') end
               and\s""";

    private final JdbcClient db;
    private final Clock clock;

    FilingLists(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Paged<FilingRow> listFilings(CurrentUser user, FilingSearch search) {
        var sql = """
                select f.*, c.name as crew, s.name as site, i.name as installer, o.name as company,
                       (select count(*) from filing_member m where m.zone_id = f.zone_id and m.filing_id = f.id) as members
                """ + FROM + EntrySight.visible(user) + " order by " + order(search) + ", f.id limit :size offset :offset";
        var rows = bind(user, search, sql).param("size", search.ask().size()).param("offset", search.ask().offset()).query(FilingLists::row).list();
        return Paged.cut(rows, search.ask(), () -> countFilings(user, search));
    }

    public long countFilings(CurrentUser user, FilingSearch search) {
        return bind(user, search, "select count(*)" + FROM + EntrySight.visible(user)).query(Long.class).single();
    }

    private JdbcClient.StatementSpec bind(CurrentUser user, FilingSearch search, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("text", LikeText.literal(search.text()))
                .param("state", search.state() == null ? "" : search.state().code()).param("verdict", search.verdict() == null ? "" : Rows.word(search.verdict()))
                .param("look", search.look() == null ? "" : Rows.word(search.look())).param("organisation", user.organisationId(), Types.OTHER)
                .param("account", user.accountId()).param("now", Rows.at(clock.instant()));
    }

    /** By urgency: whoever arrives or expires next comes first, what is long past last. */
    private static String order(FilingSearch search) {
        var down = search.descending() ? " desc nulls last" : " nulls last";
        return switch (search.sort()) {
            case ARRIVAL -> "f.arrives_from" + down;
            case CHANGED -> "f.changed_at" + down;
            case NUMBER -> "f.number" + down;
            case CREW -> "c.name" + down;
            case URGENCY -> "f.state <> 'arrived' and f.arrives_until < :now, case when f.state = 'arrived' then f.holds_until else least(f.arrives_from, f.holds_until) end" + down;
        };
    }

    private static FilingRow row(ResultSet row, int n) throws SQLException {
        return new FilingRow(Rows.id(row, "id"), row.getString("number"), Rows.word(FilingState.class, row, "state"), row.getString("installer"),
                row.getString("company"), row.getString("site"), row.getString("crew"), row.getInt("members"), Rows.findInstant(row, "arrives_from"),
                Rows.findInstant(row, "arrives_until"), row.getString("verdict") == null ? null : Rows.word(Verdict.class, row, "verdict"),
                Rows.findInstant(row, "holds_until"), row.getBoolean("expires_early"), Rows.instant(row, "changed_at"));
    }
}
