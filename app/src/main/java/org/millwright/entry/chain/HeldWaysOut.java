package org.millwright.entry.chain;

import java.time.Clock;
import java.util.List;
import org.millwright.checkpoint.WaysOut;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is held inside and has a place to be taken to is let out to it; for anybody else the task force is called. Why somebody is held is no business of a gate. */
@Component
class HeldWaysOut implements WaysOut {

    private final JdbcClient db;
    private final Clock clock;

    HeldWaysOut(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<WayOut> listWaysOut() {
        return db.sql("""
                select p.id, coalesce((select q.name from quarantine_order o join quarantine_place q on q.zone_id = o.zone_id and q.id = o.place_id
                    where o.zone_id = h.zone_id and o.member_id = h.member_id and o.ends_at > :now and o.ordered_at >= h.held_at order by o.ordered_at desc limit 1), '') as place
                from entry_hold h join pass p on p.zone_id = h.zone_id and p.subject_type = 'filing-member' and p.subject_id = h.member_id and p.revoked_at is not null and p.valid_until > :now
                where h.zone_id = :zone and h.ended_at is null and h.inside order by p.id""").param("zone", CurrentZone.id()).param("now", Rows.at(clock.instant()))
                .query((row, n) -> new WayOut(Rows.id(row, "id"), !row.getString("place").isEmpty(), row.getString("place"))).list();
    }
}
