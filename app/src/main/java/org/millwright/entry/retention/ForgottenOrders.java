package org.millwright.entry.retention;

import java.time.Instant;
import java.util.UUID;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was in quarantine where, why, and how that changed: a health fact in itself. Goes with all that hangs on it. */
@Component
@Order(7)
class ForgottenOrders implements Forgetting {

    private final JdbcClient db;
    private final KeptDays kept;

    ForgottenOrders(JdbcClient db, KeptDays kept) {
        this.db = db;
        this.kept = kept;
    }

    @Override
    public String kind() {
        return "orders";
    }

    @Override
    public FactCategory category() {
        return FactCategory.HEALTH;
    }

    @Override
    public Figure figure() {
        return Figure.RECORDS;
    }

    @Override
    public int forget(Instant now, int most) {
        var over = overdue("select o.id", " order by o.ends_at, o.id limit :most", now).param("most", most).query(UUID.class).list();
        for (var table : new String[] {"quarantine_look", "quarantine_report", "quarantine_reminder", "quarantine_change", "quarantine_move"}) {
            db.sql("delete from %s where zone_id = :zone and order_id = any(:ids)".formatted(table)).param("zone", CurrentZone.id()).param("ids", Rows.array(over)).update();
        }
        return db.sql("delete from quarantine_order where zone_id = :zone and id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(over)).update();
    }

    @Override
    public int countOverdue(Instant now) {
        return overdue("select count(*)", "", now).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec overdue(String what, String rest, Instant now) {
        return db.sql(what + " from quarantine_order o where o.zone_id = :zone and o.ends_at < :before" + rest).param("zone", CurrentZone.id())
                .param("before", Rows.at(kept.before(category(), now)));
    }
}
