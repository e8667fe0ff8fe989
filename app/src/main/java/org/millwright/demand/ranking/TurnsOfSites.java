package org.millwright.demand.ranking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.millwright.demand.HoursInTurn;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.problem.SiteTurns.Side;
import org.millwright.planner.problem.SiteTurns.Turn;
import org.millwright.tenancy.Zone;
import org.springframework.stereotype.Component;

/** The hours of sites in turn as the engine takes them. They hold for as long as entry is controlled. */
@Component
class TurnsOfSites {

    private final HoursInTurn hours;

    TurnsOfSites(HoursInTurn hours) {
        this.hours = hours;
    }

    /** By site, in one query; of today too what is over already, for hours stand for their whole day. */
    Map<UUID, HoursInTurn.Recorded> read(Zone zone, Instant now, Collection<UUID> siteIds) {
        return hours.listRecorded(siteIds, zone.dayOf(now).atStartOfDay(zone.timeZone()).toInstant());
    }

    /** For crews that stand already as they do at the site. */
    Optional<SiteTurns> turnsAt(Zone zone, Instant now, UUID siteId) {
        return Optional.ofNullable(read(zone, now, List.of(siteId)).get(siteId)).map(it -> turns(it, zone, Map.of()));
    }

    /** @param splitShiftUntil of crews of which it is not what the roster says of them everywhere */
    static SiteTurns turns(HoursInTurn.Recorded it, Zone zone, Map<String, Long> splitShiftUntil) {
        return new SiteTurns(it.stretches().stream().map(each -> turn(each, zone)).toList(), it.disinfectionMinutes(), splitShiftUntil);
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
