package org.millwright.entry.retention;

import java.time.Instant;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which lines of a laboratory's file were left out: they served while its results were new. */
@Component
@Order(8)
class ForgottenLines implements Forgetting {

    private final JdbcClient db;
    private final KeptDays kept;

    ForgottenLines(JdbcClient db, KeptDays kept) {
        this.db = db;
        this.kept = kept;
    }

    @Override
    public About about() {
        return new About("lines", FactCategory.TEST, Figure.RECORDS);
    }

    @Override
    public int forget(Instant now, int most) {
        return overdue("delete from laboratory_fault x where x.zone_id = :zone and (x.sha256, x.position) in (select l.sha256, l.position", " order by f.taken_at, l.sha256, l.position limit :most)", now)
                .param("most", most).update();
    }

    @Override
    public int countOverdue(Instant now) {
        return overdue("select count(*)", "", now).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec overdue(String what, String rest, Instant now) {
        return db.sql(what + """
                 from laboratory_fault l join laboratory_file f on f.zone_id = l.zone_id and f.sha256 = l.sha256
                where l.zone_id = :zone and f.taken_at < :before""" + rest)
                .param("zone", CurrentZone.id()).param("before", Rows.at(kept.before(FactCategory.TEST, now)));
    }
}
