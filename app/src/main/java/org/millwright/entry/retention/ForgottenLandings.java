package org.millwright.entry.retention;

import java.time.Instant;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tests owed on arrival: who has left owes nothing any more. */
@Component
@Order(9)
class ForgottenLandings implements Forgetting {

    private static final String OVER = " from landing_test l using filing f where l.zone_id = :zone and f.zone_id = l.zone_id and f.id = l.filing_id and f.state <> 'arrived'";

    private final JdbcClient db;

    ForgottenLandings(JdbcClient db) {
        this.db = db;
    }

    @Override
    public About about() {
        return new About("landings", FactCategory.TEST, Figure.RECORDS);
    }

    /** All at once: a filing owes a handful. */
    @Override
    public int forget(Instant now, int most) {
        return db.sql("delete" + OVER).param("zone", CurrentZone.id()).update();
    }

    @Override
    public int countOverdue(Instant now) {
        return db.sql("select count(*)" + OVER.replace(" using filing f where", ", filing f where")).param("zone", CurrentZone.id()).query(Integer.class).single();
    }
}
