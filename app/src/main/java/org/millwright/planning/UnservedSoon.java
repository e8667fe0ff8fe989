package org.millwright.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work whose window opens soon and that a plan leaves to nobody. */
@Component
public class UnservedSoon {

    private static final Duration SOON = Duration.ofDays(14);

    /**
     * @param nearest when the window of the nearest opens
     * @param number  of its demand
     */
    public record Soon(int packages, Instant nearest, String number, String title) {}

    private final JdbcClient db;
    private final Clock clock;

    UnservedSoon(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Soon> find(UUID planId) {
        return db.sql("""
                select w.window_starts, w.title, d.number, count(*) over () as packages
                from plan_unserved u join work_package w on w.zone_id = u.zone_id and w.id = u.package_id and w.state = 'open'
                join demand d on d.zone_id = w.zone_id and d.id = w.demand_id and d.state in ('published', 'engaged')
                where u.zone_id = :zone and u.plan_id = :plan and w.window_starts < :until order by w.window_starts, d.number, w.position limit 1""")
                .param("zone", CurrentZone.id()).param("plan", planId).param("until", Rows.at(clock.instant().plus(SOON))).query(UnservedSoon::soon).optional();
    }

    private static Soon soon(ResultSet row, int n) throws SQLException {
        return new Soon(row.getInt("packages"), Rows.instant(row, "window_starts"), row.getString("number"), row.getString("title"));
    }
}
