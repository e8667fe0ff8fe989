package org.millwright.demand.ranking.supply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was engaged how often. A platform that ranks is asked whether it steers work to a few, so it counts: engagements begun within the last ninety days,
 * cancelled ones left out.
 */
@Component
public class Awards {

    public static final int DAYS = 90;

    /** @param fen agreed for all of them */
    public record Award(UUID installerId, String installer, long engagements, long fen) {}

    private final JdbcClient db;
    private final Clock clock;

    Awards(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Instant since() {
        return clock.instant().minus(Duration.ofDays(DAYS));
    }

    /** Most first. */
    public List<Award> listAwards() {
        return db.sql("""
                select e.installer_id, n.name as installer, count(*) as engagements, coalesce(sum(e.price_fen), 0)::bigint as fen
                from engagement e join installer n on n.zone_id = e.zone_id and n.id = e.installer_id
                where e.zone_id = :zone and e.state <> 'cancelled' and e.engaged_at >= :since
                group by e.installer_id, n.name order by engagements desc, fen desc, n.name""")
                .param("zone", CurrentZone.id()).param("since", since().atOffset(ZoneOffset.UTC)).query(Award.class).list();
    }
}
