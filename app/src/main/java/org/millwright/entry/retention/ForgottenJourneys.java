package org.millwright.entry.retention;

import java.time.Instant;
import java.util.UUID;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.vault.PersonalCipher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stops of filings that are over, and with the filing's key what its decisions computed from them. */
@Component
@Order(1)
class ForgottenJourneys implements Forgetting {

    private final JdbcClient db;
    private final KeptDays kept;
    private final PersonalCipher cipher;

    ForgottenJourneys(JdbcClient db, KeptDays kept, PersonalCipher cipher) {
        this.db = db;
        this.kept = kept;
        this.cipher = cipher;
    }

    @Override
    public About about() {
        return new About("journeys", FactCategory.TRAVEL, Figure.JOURNEYS);
    }

    @Override
    public int forget(Instant now, int most) {
        var over = overdue("select f.id", " order by f.ended_at, f.id limit :most", now).param("most", most).query(UUID.class).list();
        db.sql("delete from filing_stop where zone_id = :zone and filing_id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(over)).update();
        db.sql("update entry_decision set context = null where zone_id = :zone and filing_id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(over)).update();
        db.sql("update filing set deadlines = '{}', warned = '{}' where zone_id = :zone and id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(over)).update();
        cipher.destroy(over);
        return over.size();
    }

    @Override
    public int countOverdue(Instant now) {
        return overdue("select count(*)", "", now).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec overdue(String what, String rest, Instant now) {
        return db.sql(what + " from filing f where f.zone_id = :zone and f.ended_at < :before and exists (select 1 from filing_stop s where s.zone_id = f.zone_id and s.filing_id = f.id)" + rest)
                .param("zone", CurrentZone.id()).param("before", Rows.at(kept.before(about().category(), now)));
    }
}
