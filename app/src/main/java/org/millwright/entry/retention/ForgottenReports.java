package org.millwright.entry.retention;

import java.time.Instant;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Daily reports of people in quarantine, health facts as any other: their time begins with the end of the order. */
@Component
@Order(3)
class ForgottenReports implements Forgetting {

    private final JdbcClient db;
    private final KeptDays kept;

    ForgottenReports(JdbcClient db, KeptDays kept) {
        this.db = db;
        this.kept = kept;
    }

    @Override
    public String kind() {
        return "reports";
    }

    @Override
    public FactCategory category() {
        return FactCategory.HEALTH;
    }

    @Override
    public Figure figure() {
        return Figure.FACTS;
    }

    @Override
    public int forget(Instant now, int most) {
        db.sql("""
                delete from quarantine_look l using quarantine_report r where l.zone_id = :zone and r.zone_id = l.zone_id and r.id = l.report_id and r.body is null""")
                .param("zone", CurrentZone.id()).update();
        return overdue("update quarantine_report set body = null where zone_id = :zone and id in (select r.id", " order by o.ends_at, r.id limit :most)", now).param("most", most).update();
    }

    @Override
    public int countOverdue(Instant now) {
        return overdue("select count(*)", "", now).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec overdue(String what, String rest, Instant now) {
        return db.sql(what + """
                 from quarantine_report r join quarantine_order o on o.zone_id = r.zone_id and o.id = r.order_id
                where r.zone_id = :zone and r.body is not null and o.ends_at < :before""" + rest)
                .param("zone", CurrentZone.id()).param("before", Rows.at(kept.before(category(), now)));
    }
}
