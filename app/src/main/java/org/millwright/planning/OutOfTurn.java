package org.millwright.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.ranking.Minutes;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.problem.SiteTurns.Side;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a plan has at hours of a site that were given to the other side since, or are too few by now: of drafts and of the plan that holds. */
@Component
public class OutOfTurn {

    private final JdbcClient db;
    private final RankingOf rankings;
    private final Zones zones;
    private final Clock clock;

    OutOfTurn(JdbcClient db, RankingOf rankings, Zones zones, Clock clock) {
        this.db = db;
        this.rankings = rankings;
        this.zones = zones;
        this.clock = clock;
    }

    /** @param until of the crew's split shift by the register; {@link Interval#OPEN_START} without */
    private record Placed(UUID packageId, UUID crewId, UUID siteId, Interval span, long workMinutes, boolean local, long until) {}

    /** By package. */
    public Map<UUID, LapsedPin> of(UUID planId) {
        var look = rankings.look(zones.currentZone().dayOf(clock.instant()));
        var placed = listPlaced(planId, Minutes.of(look.now()));
        look.prepare(placed.stream().map(Placed::siteId).distinct().toList());
        Map<UUID, LapsedPin> missed = new LinkedHashMap<>();
        for (var each : placed) {
            var at = look.turnsAt(each.siteId());
            if (at.isPresent() && !inTurn(each, at.get())) missed.putIfAbsent(each.packageId(), new LapsedPin(each.packageId(), LapsedPin.Why.TURNS, null, null));
        }
        return missed;
    }

    /** Begins and ends in its side's hours and finds all its work in them; the crew's own shifts are not looked at. */
    private static boolean inTurn(Placed it, SiteTurns turns) {
        long until = turns.splitShiftUntil().getOrDefault(it.crewId().toString(), it.until());
        if (!it.local() && until == Interval.OPEN_START) return true;
        var hours = turns.openTo(it.local() ? Side.LOCAL : Side.OUTSIDE, until);
        long ends = it.span().endMinute();
        return hours.workingMinutes(it.span().startMinute(), it.span().startMinute() + 1) == 1 && hours.workingMinutes(ends - 1, ends) == 1
                && hours.workingMinutes(it.span().startMinute(), ends) >= it.workMinutes();
    }

    private List<Placed> listPlaced(UUID planId, long now) {
        return db.sql("""
                select p.package_id, p.crew_id, d.site_id, p.starts_at, p.ends_at, w.work_minutes, c.home_division = :division as local, c.control_split, c.control_split_until
                from plan_placement p left join plan_edit x on x.zone_id = p.zone_id and x.plan_id = p.plan_id and x.id = p.package_id
                     join work_package w on w.zone_id = p.zone_id and w.id = coalesce(x.package_id, p.package_id)
                     join demand d on d.zone_id = w.zone_id and d.id = w.demand_id
                     join crew c on c.zone_id = p.zone_id and c.id = p.crew_id
                where p.zone_id = :zone and p.plan_id = :plan and p.starts_at >= :now and (x.id is not null or w.state = 'open')
                order by p.starts_at, p.package_id""")
                .param("zone", CurrentZone.id()).param("division", zones.currentZone().divisionCode()).param("plan", planId).param("now", Rows.at(Minutes.at(now))).query(OutOfTurn::placed).list();
    }

    private static Placed placed(ResultSet row, int n) throws SQLException {
        long starts = Minutes.of(Rows.instant(row, "starts_at"));
        return new Placed(Rows.id(row, "package_id"), Rows.id(row, "crew_id"), Rows.id(row, "site_id"), new Interval(starts, Math.max(starts + 1, Minutes.notBefore(Rows.instant(row, "ends_at")))),
                row.getLong("work_minutes"), row.getBoolean("local"), until(row.getBoolean("control_split"), Rows.findInstant(row, "control_split_until")));
    }

    private static long until(boolean split, java.time.@Nullable Instant until) {
        if (!split) return Interval.OPEN_START;
        return until == null ? Interval.OPEN_END : Minutes.notBefore(until);
    }
}
