package org.millwright.entry.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.vault.PersonalCipher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Workbooks with filings, whether they came to an end, were given up or never went on, with the key under which rows that became nothing are sealed. What they became has days of its own. */
@Component
@Order(10)
class ForgottenWorkbooks implements Forgetting {

    /** One that is under way is left to its end, also where nothing is kept for a day. */
    private static final Duration UNDER_WAY = Duration.ofDays(1);

    private static final String OVER = """
            from bulk_run b where b.zone_id = :zone and coalesce(b.ended_at, b.failed_at, b.asked_at) < :before
              and (b.ended_at is not null or b.failed_at is not null or b.asked_at < :started)""";

    private final JdbcClient db;
    private final KeptDays kept;
    private final PersonalCipher cipher;

    ForgottenWorkbooks(JdbcClient db, KeptDays kept, PersonalCipher cipher) {
        this.db = db;
        this.kept = kept;
        this.cipher = cipher;
    }

    @Override
    public About about() {
        return new About("workbooks", FactCategory.TRAVEL, Figure.RECORDS);
    }

    /** Rows first: one workbook has thousands. */
    @Override
    public int forget(Instant now, int most) {
        int gone = overdue("delete from bulk_row where zone_id = :zone and (run_id, number) in (select r.run_id, r.number from bulk_row r where r.zone_id = :zone and r.run_id in (select b.id " + OVER
                + ") order by r.run_id, r.number limit :most)", now).param("most", most).update();
        var empty = overdue("delete from bulk_run where zone_id = :zone and id in (select b.id " + OVER
                + " and not exists (select 1 from bulk_row r where r.zone_id = b.zone_id and r.run_id = b.id) order by b.asked_at, b.id limit :most) returning id", now)
                .param("most", most - gone).query(UUID.class).list();
        cipher.destroy(empty);
        return gone + empty.size();
    }

    @Override
    public int countOverdue(Instant now) {
        return overdue("select count(*) " + OVER, now).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec overdue(String sql, Instant now) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("before", Rows.at(kept.before(about().category(), now))).param("started", Rows.at(now.minus(UNDER_WAY)));
    }
}
