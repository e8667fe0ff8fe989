package org.millwright.entry.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.millwright.vault.PersonalCipher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was typed of a journey and never filed, rows of a workbook that could not be filed among it: nobody touched it for as many days, and the stay it speaks of, where it
 * speaks of one, is as long over. What is left of a filing that ended goes as well.
 */
@Component
@Order(5)
class ForgottenDrafts implements Forgetting {

    private static final String OVERDUE = """
            from filing f where f.zone_id = :zone and (
                f.state in ('draft', 'handed') and f.changed_at < :before and not (coalesce(f.draft->>'leavesAt', '') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' and left(f.draft->>'leavesAt', 10) >= :day)
                or f.ended_at < :before and f.draft is not null)""";

    private final JdbcClient db;
    private final KeptDays kept;
    private final PersonalCipher cipher;
    private final Zones zones;

    ForgottenDrafts(JdbcClient db, KeptDays kept, PersonalCipher cipher, Zones zones) {
        this.db = db;
        this.kept = kept;
        this.cipher = cipher;
        this.zones = zones;
    }

    @Override
    public String kind() {
        return "drafts";
    }

    @Override
    public FactCategory category() {
        return FactCategory.TRAVEL;
    }

    @Override
    public Figure figure() {
        return Figure.RECORDS;
    }

    /** The filing itself stays, withdrawn and empty, and says why. */
    @Override
    public int forget(Instant now, int most) {
        var over = overdue("select f.id", " order by f.changed_at, f.id limit :most", now).param("most", most).query(UUID.class).list();
        db.sql("""
                update filing set draft = null, changed_at = :now, state = case when state in ('draft', 'handed') then 'withdrawn' else state end, ended_at = coalesce(ended_at, :now)
                where zone_id = :zone and id = any(:ids)""").param("now", Rows.at(now)).param("zone", CurrentZone.id()).param("ids", Rows.array(over)).update();
        cipher.destroy(over);
        tell(over, now);
        return over.size();
    }

    private void tell(List<UUID> over, Instant now) {
        db.sql("insert into filing_history (zone_id, id, filing_id, at, what) select :zone, n.id, n.filing, :now, 'forgotten' from unnest(:ids, :filings) as n(id, filing)")
                .param("zone", CurrentZone.id()).param("now", Rows.at(now)).param("ids", Rows.array(over.stream().map(it -> Ids.next()).toList())).param("filings", Rows.array(over)).update();
    }

    @Override
    public int countOverdue(Instant now) {
        return overdue("select count(*)", "", now).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec overdue(String what, String rest, Instant now) {
        var before = kept.before(category(), now);
        return db.sql(what + " " + OVERDUE + rest).param("zone", CurrentZone.id()).param("before", Rows.at(before)).param("day", zones.currentZone().dayOf(before).toString());
    }
}
