package org.millwright.entry.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What only served while facts were new, and goes with them: which lines of a laboratory's file were left out, and whom nobody had reported of on which day. */
@Component
class Traces {

    private final JdbcClient db;
    private final KeptDays kept;
    private final Zones zones;

    Traces(JdbcClient db, KeptDays kept, Zones zones) {
        this.db = db;
        this.kept = kept;
        this.zones = zones;
    }

    /** @param most rows of each kind; the next round takes the rest */
    void forget(Instant now, int most) {
        forgetLanding();
        var zone = zones.currentZone().timeZone();
        db.sql("""
                delete from laboratory_fault x where x.zone_id = :zone and (x.sha256, x.position) in (select l.sha256, l.position
                    from laboratory_fault l join laboratory_file f on f.zone_id = l.zone_id and f.sha256 = l.sha256
                    where l.zone_id = :zone and f.taken_at < :before order by f.taken_at, l.sha256, l.position limit :most)""")
                .param("zone", CurrentZone.id()).param("before", Rows.at(before(FactCategory.TEST, now, zone))).param("most", most).update();
        db.sql("""
                delete from quarantine_reminder x where x.zone_id = :zone and (x.order_id, x.day) in (select q.order_id, q.day
                    from quarantine_reminder q join quarantine_order o on o.zone_id = q.zone_id and o.id = q.order_id
                    where q.zone_id = :zone and o.ends_at < :before order by o.ends_at, q.order_id, q.day limit :most)""")
                .param("zone", CurrentZone.id()).param("before", Rows.at(before(FactCategory.HEALTH, now, zone))).param("most", most).update();
    }

    /** Who has left owes nothing any more. */
    private void forgetLanding() {
        db.sql("delete from landing_test l using filing f where l.zone_id = :zone and f.zone_id = l.zone_id and f.id = l.filing_id and f.state <> 'arrived'").param("zone", CurrentZone.id()).update();
    }

    private Instant before(FactCategory category, Instant now, ZoneId zone) {
        return now.minus(Duration.ofDays(kept.on(LocalDate.ofInstant(now, zone)).get(category)));
    }
}
