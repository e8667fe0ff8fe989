package org.millwright.demand.ranking.supply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.millwright.http.Paged;
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

    private static final String COUNTED = " from engagement e where e.zone_id = :zone and e.state <> 'cancelled' and e.engaged_at >= :since";
    private static final String AWARDS = """
            select e.installer_id, n.name as installer, count(*) as engagements, coalesce(sum(e.price_fen), 0)::bigint as fen
            from engagement e join installer n on n.zone_id = e.zone_id and n.id = e.installer_id
            where e.zone_id = :zone and e.state <> 'cancelled' and e.engaged_at >= :since
            group by e.installer_id, n.name order by engagements desc, fen desc, n.name, e.installer_id""";

    private final JdbcClient db;
    private final Clock clock;

    Awards(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Instant since() {
        return clock.instant().minus(Duration.ofDays(DAYS));
    }

    /**
     * What one installer has of all.
     *
     * @param all        engagements of the zone
     * @param installers that have some
     */
    public record Share(long engagements, long all, long installers) {}

    public Share shareOf(UUID installerId) {
        return db.sql("select count(*) filter (where e.installer_id = :installer) as engagements, count(*) as all, count(distinct e.installer_id) as installers" + COUNTED)
                .param("zone", CurrentZone.id()).param("since", since().atOffset(ZoneOffset.UTC)).param("installer", installerId).query(Share.class).single();
    }

    /** Of the whole zone; the first number is that of the installer with most. */
    public Share largestShare() {
        return db.sql("""
                select coalesce(max(n), 0) as engagements, coalesce(sum(n), 0)::bigint as all, count(*) as installers
                from (select count(*) as n""" + COUNTED + " group by e.installer_id) counted")
                .param("zone", CurrentZone.id()).param("since", since().atOffset(ZoneOffset.UTC)).query(Share.class).single();
    }

    /** Most first; the total is that of installers. A page beyond the last is the last. */
    public Paged<Award> listAwards(Paged.Ask ask) {
        long installers = largestShare().installers();
        int page = (int) Math.min(ask.page(), Math.max(1, Math.ceilDiv(installers, ask.size())));
        var rows = db.sql(AWARDS + " limit :size offset :offset").param("zone", CurrentZone.id()).param("since", since().atOffset(ZoneOffset.UTC)).param("size", ask.size())
                .param("offset", (page - 1L) * ask.size()).query(Award.class).list();
        return new Paged<>(rows, page, ask.size(), installers);
    }

    /** All of them, most first: for the workbook. */
    public List<Award> listAwards() {
        return db.sql(AWARDS).param("zone", CurrentZone.id()).param("since", since().atOffset(ZoneOffset.UTC)).query(Award.class).list();
    }
}
