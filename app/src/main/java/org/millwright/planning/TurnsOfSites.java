package org.millwright.planning;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.millwright.demand.ranking.Minutes;
import org.millwright.demand.ranking.RankingOf;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.problem.SiteTurns.Side;
import org.millwright.planner.problem.SiteTurns.Turn;
import org.millwright.tenancy.Zone;
import org.springframework.stereotype.Component;

/** The hours of sites in turn as the planner takes them. They hold for as long as entry is controlled. */
@Component
class TurnsOfSites {

    private final HoursInTurn hours;

    TurnsOfSites(HoursInTurn hours) {
        this.hours = hours;
    }

    /** By site; of today too what is over already, for hours stand for their whole day. */
    Map<UUID, SiteTurns> read(RankingOf.Look look, Collection<UUID> siteIds) {
        if (siteIds.isEmpty() || !look.context().entryControlled()) return Map.of();
        var zone = look.zone();
        var recorded = new HashMap<>(hours.listRecorded(zone.dayOf(look.now()).atStartOfDay(zone.timeZone()).toInstant()));
        recorded.keySet().retainAll(siteIds);
        look.prepare(recorded.keySet());
        Map<UUID, SiteTurns> turns = new HashMap<>();
        recorded.forEach((site, it) -> turns.put(site, new SiteTurns(it.stretches().stream().map(each -> turn(each, zone)).toList(), it.disinfectionMinutes(), look.splitShiftAt(site))));
        return turns;
    }

    private static Turn turn(HoursInTurn.Stretch it, Zone zone) {
        var side = it.side() == HoursInTurn.Side.LOCAL ? Side.LOCAL : Side.OUTSIDE;
        var hours = new Interval(Minutes.of(it.starts()), Math.max(Minutes.of(it.starts()) + 1, Minutes.notBefore(it.ends())));
        return new Turn(side, hours, dayOf(it.starts(), hours, zone));
    }

    /** The one on which they begin, and what of the next they reach into. */
    private static Interval dayOf(Instant starts, Interval hours, Zone zone) {
        var day = zone.dayOf(starts);
        return new Interval(Minutes.startOf(day, zone.timeZone()), Math.max(hours.endMinute(), Minutes.startOf(day.plusDays(1), zone.timeZone())));
    }
}
