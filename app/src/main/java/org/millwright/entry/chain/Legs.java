package org.millwright.entry.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is on which leg of the chain. At a gate and in a vehicle the way counts from the sighting; at a site or a lodging people stay, and it counts from when they were to
 * leave: with a ride of the next day and night for all who are here, at the end of the hours that outside crews have the site, or, for who goes to a lodging, at the end of the crew's
 * last shift of the day.
 */
@Component
class Legs {

    private static final String COLUMNS = """
            select f.id, f.number, f.installer_id, f.company_id, s.division_code, m.member_id, p.point, p.at, l.left_at, l.surely, left(c.home_division, 4) is distinct from left(s.division_code, 4) as away, n.point as next_point, n.at as next_at
            from filing f join site s on s.zone_id = f.zone_id and s.id = f.site_id join crew c on c.zone_id = f.zone_id and c.id = f.crew_id
            join filing_member m on m.zone_id = f.zone_id and m.filing_id = f.id and m.arrived_at is not null
            """;

    private static final String OF_MEMBER = "%1$s.zone_id = f.zone_id and %1$s.filing_id = f.id and (%1$s.member_id = m.member_id or %1$s.member_id is null and %1$s.at >= m.arrived_at)";

    /** After {@code p}; no row where nobody says that they were to leave. */
    private static final String LEFT = """
            cross join lateral (
                select coalesce(ride.at, stretch.at, shift.at) as left_at, ride.at is not null or stretch.at is not null or
                    exists (select 1 from chain_point b where b.zone_id = f.zone_id and b.filing_id = f.id and b.point = 'lodging' and b.at <= p.at)
                    or exists (select 1 from transfer t where t.zone_id = f.zone_id and t.filing_id = f.id and t.to_point = 'lodging' and t.cancelled_at is null) as surely
                from (select min(t.departs_at) as at from transfer t where t.zone_id = f.zone_id and t.filing_id = f.id and t.from_point = p.point and t.cancelled_at is null
                        and t.departs_at >= p.at and t.departs_at < p.at + interval '24 hours' and t.people >= (select count(*) from filing_member h where h.zone_id = f.zone_id and h.filing_id = f.id and h.arrived_at is not null and h.out_at is null)) ride,
                     (select min(h.ends_at) as at from split_shift h where p.point = 'site' and h.zone_id = f.zone_id and h.site_id = f.site_id and h.side = 'outside'
                        and (h.filing_id is null or h.filing_id = f.id) and h.ends_at > p.at and h.starts_at < p.at + interval '12 hours') stretch,
                     (select (select max(e.at) from generate_series(date_trunc('day', p.at at time zone :tz) - interval '1 day', date_trunc('day', p.at at time zone :tz), interval '1 day') d(day)
                        cross join lateral (select (d.day + make_interval(mins => w.ends_minute)) at time zone :tz as at from crew_day w
                                where w.zone_id = f.zone_id and w.crew_id = f.crew_id and w.day = d.day::date and w.kind = 'work'
                            union all select (d.day + make_interval(mins => w.ends_minute)) at time zone :tz from crew_shift w
                                where w.zone_id = f.zone_id and w.crew_id = f.crew_id and w.weekday = extract(isodow from d.day) and w.valid_from <= d.day::date and (w.valid_to is null or w.valid_to >= d.day::date)
                                  and not exists (select 1 from crew_day o where o.zone_id = f.zone_id and o.crew_id = f.crew_id and o.day = d.day::date)) e
                        where p.point = 'site' group by d.day having max(e.at) > p.at order by d.day limit 1) as at) shift
                where p.point in ('site', 'lodging')
                union all select p.at, true where p.point in ('gate', 'vehicle')) l
            """;

    private final JdbcClient db;
    private final Zones zones;

    Legs(JdbcClient db, Zones zones) {
        this.db = db;
        this.zones = zones;
    }

    /** Each person by himself, for one of a crew may be here and the others elsewhere. Whose gap was noticed before is not listed. */
    List<Lost> listUnderWay(Instant now) {
        return list(COLUMNS + "cross join lateral (select p.point, p.at from chain_point p where " + OF_MEMBER.formatted("p") + " order by p.at desc, p.id desc limit 1) p\n" + LEFT + """
                cross join (select cast(null as text) as point, cast(null as timestamptz) as at) n
                where f.zone_id = :zone and f.state = 'arrived' and m.out_at is null and l.left_at < :now
                  and not exists (select 1 from chain_gap g where g.zone_id = f.zone_id and g.filing_id = f.id and g.since = p.at and (g.member_id = m.member_id or g.member_id is null))
                order by p.at, f.id, m.position""", now);
    }

    /** Ways that ended at points told since this was asked last, from where each person was seen before. */
    List<Lost> takeTold(Instant now) {
        return list("with told as (update chain_point set judged = true where zone_id = :zone and not judged and at <= :now returning filing_id, member_id, point, at, id)\n"
                + COLUMNS + "join told n on n.filing_id = f.id and (n.member_id = m.member_id or n.member_id is null and n.at >= m.arrived_at) and (m.out_at is null or n.at <= m.out_at)\n"
                + "cross join lateral (select p.point, p.at from chain_point p where " + OF_MEMBER.formatted("p") + " and (p.at, p.id) < (n.at, n.id) order by p.at desc, p.id desc limit 1) p\n"
                + LEFT + "where f.zone_id = :zone and l.left_at < n.at order by p.at, f.id, m.position", now);
    }

    private List<Lost> list(String sql, Instant now) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("now", Rows.at(now)).param("tz", zones.currentZone().timeZone().getId()).query(Legs::lost).list();
    }

    private static Lost lost(ResultSet row, int n) throws SQLException {
        return new Lost(Rows.id(row, "id"), row.getString("number"), Rows.id(row, "installer_id"), Rows.id(row, "company_id"), row.getString("division_code"), Rows.id(row, "member_id"),
                Rows.word(ChainPoint.class, row, "point"), Rows.instant(row, "at"), Rows.instant(row, "left_at"), row.getBoolean("surely"), row.getBoolean("away"),
                row.getString("next_point") == null ? null : Rows.word(ChainPoint.class, row, "next_point"), Rows.findInstant(row, "next_at"));
    }
}
