package org.millwright.demand.ranking;

import static org.millwright.planner.problem.Interval.OPEN_START;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.demand.CrewAvailability.Interval;
import org.millwright.demand.CrewClearance.Clearance;
import org.millwright.demand.OwnHours;
import org.millwright.directory.Crews;
import org.millwright.planner.problem.SiteTurns.Side;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Keeps times that are offered within the hours of the crew's side, as the ranking does. */
@Component
class HoursOfSides implements OwnHours {

    private final TurnsOfSites hours;
    private final Crews crews;
    private final ZoneSettings settings;
    private final Zones zones;
    private final Clock clock;

    HoursOfSides(TurnsOfSites hours, Crews crews, ZoneSettings settings, Zones zones, Clock clock) {
        this.hours = hours;
        this.crews = crews;
        this.settings = settings;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public List<Interval> within(List<Interval> shifts, UUID crewId, UUID siteId, Clearance cleared) {
        var zone = zones.currentZone();
        if (shifts.isEmpty() || !RankingRules.isEntryControlled(settings, zone.dayOf(clock.instant()))) return shifts;
        var turns = hours.turnsAt(zone, clock.instant(), siteId);
        if (turns.isEmpty()) return shifts;
        boolean local = crews.getCrew(crewId).homeDivision().equals(zone.divisionCode());
        long until = EngineClearances.controlStatus(cleared).splitShiftUntilMinute();
        return local || until != OPEN_START ? meeting(shifts, turns.get().openTo(local ? Side.LOCAL : Side.OUTSIDE, until)) : shifts;
    }

    /** A shift that the other side's hours cut is several. */
    private static List<Interval> meeting(List<Interval> shifts, WorkCalendar open) {
        return shifts.stream().flatMap(shift -> open.shifts().stream().map(each -> new Interval(later(shift.starts(), Minutes.at(each.startMinute())), sooner(shift.ends(), Minutes.at(each.endMinute())))))
                .filter(each -> each.starts().isBefore(each.ends())).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
