package org.millwright.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.millwright.directory.Position;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work that crews of the site's own city were engaged for: what needed nobody from outside. */
@Component
public class LocalWork {

    /**
     * An engagement that was not cancelled, by the beginning of its first package.
     *
     * @param people in the crew on that day
     */
    public record Job(UUID engagementId, String demand, String crew, String site, String siteDivision, Position base, Position at, int people, Instant startsAt) {}

    private final JdbcClient db;

    LocalWork(JdbcClient db) {
        this.db = db;
    }

    /** @param until exclusive */
    public List<Job> listBegun(Instant since, Instant until, ZoneId zone) {
        return db.sql("""
                select e.id, d.number, c.name as crew, s.name as site, s.division_code, c.base_latitude, c.base_longitude, s.latitude, s.longitude, t.starts_at,
                       (select count(*) from crew_member m where m.zone_id = e.zone_id and m.crew_id = e.crew_id and m.joined_on <= t.day and (m.left_on is null or m.left_on > t.day)) as people
                from engagement e
                join demand d on d.zone_id = e.zone_id and d.id = e.demand_id
                join site s on s.zone_id = d.zone_id and s.id = d.site_id
                join crew c on c.zone_id = e.zone_id and c.id = e.crew_id
                cross join lateral (select min(p.starts_at) as starts_at, cast(min(p.starts_at) at time zone :tz as date) as day from engagement_package p
                                    where p.zone_id = e.zone_id and p.engagement_id = e.id) t
                where e.zone_id = :zone and e.state in ('active', 'completed') and left(c.home_division, 4) = left(s.division_code, 4) and t.starts_at >= :since and t.starts_at < :until
                order by t.starts_at, e.id""")
                .param("zone", CurrentZone.id()).param("tz", zone.getId()).param("since", Rows.at(since)).param("until", Rows.at(until)).query(LocalWork::job).list();
    }

    private static Job job(ResultSet row, int n) throws SQLException {
        return new Job(Rows.id(row, "id"), row.getString("number"), row.getString("crew"), row.getString("site"), row.getString("division_code"),
                new Position(row.getDouble("base_latitude"), row.getDouble("base_longitude")), new Position(row.getDouble("latitude"), row.getDouble("longitude")), row.getInt("people"),
                Rows.instant(row, "starts_at"));
    }
}
