package org.millwright.demand;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Crews;
import org.millwright.directory.StaleAfter;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Answers from the crew's control status as last stated; knows of no levels, so a supposed one changes nothing. */
@Component
@Fallback
class DirectoryClearance implements CrewClearance {

    private final Crews crews;
    private final ZoneSettings settings;
    private final Zones zones;
    private final Clock clock;

    DirectoryClearance(Crews crews, ZoneSettings settings, Zones zones, Clock clock) {
        this.crews = crews;
        this.settings = settings;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Clearance clearanceOf(UUID crewId, UUID siteId, @Nullable String level) {
        var stated = crews.getCrew(crewId).clearance();
        if (stated == null) return new Clearance(Verdict.UNKNOWN, null, null, true, false);
        var now = clock.instant();
        boolean stale = StaleAfter.of(settings, zones.currentZone().dayOf(now)).controlStale(stated.statedAt(), now);
        boolean split = stated.splitShiftNeeded();
        return switch (stated.status()) {
            case CLEAR -> new Clearance(Verdict.CLEARED, now, stated.statedAt(), stale, split);
            case CLEAR_FROM -> new Clearance(Verdict.CLEARED_FROM, stated.clearFrom(), stated.statedAt(), stale, split);
            case SUSPENDED -> new Clearance(Verdict.SUSPENDED, null, stated.statedAt(), stale, split);
        };
    }
}
