package org.millwright.directory.intake;

import java.time.Clock;
import java.time.LocalDate;
import org.millwright.directory.Codes;
import org.millwright.directory.roster.RosterCodes;
import org.millwright.directory.roster.RosterLimits;
import org.millwright.directory.roster.RosterReader;
import org.millwright.directory.roster.RosterRest;
import org.millwright.directory.roster.RosterTemplate;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** The file format of rosters in the words of the zone, on its day of today. */
@Component
public class ZoneRosters {

    private static final RosterLimits LIMITS = new RosterLimits(20_000, 25 << 20, 200 << 20, 32 << 20, 200, 1_000);

    private final Codes codes;
    private final Zones zones;
    private final Clock clock;

    ZoneRosters(Codes codes, Zones zones, Clock clock) {
        this.codes = codes;
        this.zones = zones;
        this.clock = clock;
    }

    public RosterCodes codes() {
        return ZoneRosterCodes.of(codes.names());
    }

    public RosterTemplate template() {
        return new RosterTemplate(codes(), today());
    }

    RosterReader reader() {
        return new RosterReader(codes(), LIMITS, today());
    }

    RosterRest rest() {
        return new RosterRest(codes(), LIMITS);
    }

    LocalDate today() {
        return zones.currentZone().dayOf(clock.instant());
    }
}
