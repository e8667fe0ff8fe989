package org.millwright.entry.retention;

import java.time.Instant;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of a filing that is over was held, and who was with him. */
@Component
@Order(9)
class ForgottenHolds implements Forgetting {

    private static final String OVER = " from entry_hold h join filing f on f.zone_id = h.zone_id and f.id = h.filing_id where h.zone_id = :zone and f.ended_at < :before";

    private final JdbcClient db;
    private final KeptDays kept;

    ForgottenHolds(JdbcClient db, KeptDays kept) {
        this.db = db;
        this.kept = kept;
    }

    @Override
    public About about() {
        return new About("holds", FactCategory.HEALTH, Figure.RECORDS);
    }

    /** Contacts first: they belong to their hold. */
    @Override
    public int forget(Instant now, int most) {
        int gone = overdue("delete from entry_hold_contact where zone_id = :zone and (hold_id, member_id) in (select c.hold_id, c.member_id from entry_hold_contact c where c.zone_id = :zone and c.hold_id in (select h.id"
                + OVER + ") order by c.hold_id, c.member_id limit :most)", now).param("most", most).update();
        return gone + overdue("delete from entry_hold where zone_id = :zone and id in (select h.id" + OVER
                + " and not exists (select 1 from entry_hold_contact c where c.zone_id = h.zone_id and c.hold_id = h.id) order by f.ended_at, h.id limit :most)", now).param("most", most - gone).update();
    }

    @Override
    public int countOverdue(Instant now) {
        return overdue("select count(*)" + OVER, now).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec overdue(String sql, Instant now) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("before", Rows.at(kept.before(FactCategory.HEALTH, now)));
    }
}
