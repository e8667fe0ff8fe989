package org.millwright.planning.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How full the zone's crews are, week by week: of all working days of all active crews those that some work covers. */
@Component
public class WeekLoads {

    /** @param taken of {@code all} working days of crews */
    public record Load(LocalDate monday, long taken, long all) {

        public int percent() {
            return all == 0 ? 0 : (int) Math.min(100, Math.round(100.0 * taken / all));
        }
    }

    private final JdbcClient db;

    WeekLoads(JdbcClient db) {
        this.db = db;
    }

    /** A working day is Monday to Friday less the zone's holidays, and its make-up days. A day counts once for a crew, however much of it is covered. */
    public List<Load> listLoads(UUID planId, LocalDate monday, int weeks, ZoneId zone) {
        return db.sql("""
                with days as (
                    select at::date as day, date_trunc('week', at)::date as monday, tstzrange(at at time zone :clock, (at + interval '1 day') at time zone :clock) as span
                    from generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 day') at
                    where coalesce((select z.kind = 'make_up' from zone_day z where z.zone_id = :zone and z.day = at::date), extract(isodow from at) <= 5)),
                crews as (select count(*) as number from crew c where c.zone_id = :zone and c.active),
                spans as (
                    select p.crew_id, p.starts_at, p.ends_at from plan_placement p where p.zone_id = :zone and p.plan_id = :plan
                    union all
                    select b.crew_id, b.starts_at, b.ends_at from crew_booking b where b.zone_id = :zone and b.released_at is null),
                taken as (select d.monday, count(distinct (s.crew_id, d.day)) as number from days d
                              join spans s on tstzrange(s.starts_at, s.ends_at) && d.span join crew c on c.zone_id = :zone and c.id = s.crew_id and c.active group by d.monday)
                select d.monday, coalesce(max(t.number), 0) as taken, count(distinct d.day) * (select number from crews) as "all"
                from days d left join taken t on t.monday = d.monday group by d.monday order by d.monday""")
                .param("zone", CurrentZone.id()).param("plan", planId).param("first", monday.atStartOfDay()).param("last", monday.plusWeeks(weeks).minusDays(1).atStartOfDay())
                .param("clock", zone.getId()).query(Load.class).list();
    }
}
