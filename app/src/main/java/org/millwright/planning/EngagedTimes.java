package org.millwright.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is settled and so moves in no plan: the stretches of active engagements. */
@Component
public class EngagedTimes {

    private static final String SELECT = """
            select e.id, p.package_id, e.crew_id, p.starts_at, p.ends_at from engagement e
            join engagement_package p on p.zone_id = e.zone_id and p.engagement_id = e.id
            where e.zone_id = :zone and e.state = 'active'\s""";

    private final JdbcClient db;
    private final Clock clock;

    EngagedTimes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Of all crews, overlapping the time, by start. */
    public List<Engaged> listEngaged(Instant from, Instant until) {
        return db.sql(SELECT + "and p.starts_at < :until and p.ends_at > :from order by p.starts_at, e.id").param("zone", CurrentZone.id())
                .param("from", Rows.at(from)).param("until", Rows.at(until)).query(this::engaged).list();
    }

    public List<Engaged> listOfPackages(Collection<UUID> packageIds) {
        return db.sql(SELECT + "and p.package_id = any(:ids) order by p.starts_at, e.id").param("zone", CurrentZone.id()).param("ids", Rows.array(packageIds))
                .query(this::engaged).list();
    }

    private Engaged engaged(ResultSet row, int n) throws SQLException {
        var starts = Rows.instant(row, "starts_at");
        return new Engaged(Rows.id(row, "id"), Rows.id(row, "package_id"), Rows.id(row, "crew_id"), starts, Rows.instant(row, "ends_at"), !clock.instant().isBefore(starts));
    }
}
