package org.millwright.directory.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Codes;
import org.millwright.directory.Installer;
import org.millwright.directory.Installers;
import org.millwright.directory.identifier.CreditCode;
import org.millwright.directory.identifier.CreditCodeCheck;
import org.millwright.directory.roster.RosterCodes;
import org.millwright.directory.roster.RosterLimits;
import org.millwright.directory.roster.RosterReader;
import org.millwright.directory.roster.RosterRest;
import org.millwright.directory.roster.RosterTemplate;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** The file format of rosters in the words of the zone, on its day of today. */
@Component
public class ZoneRosters {

    private static final RosterLimits LIMITS = new RosterLimits(20_000, 25 << 20, 200 << 20, 32 << 20, 200, 1_000);

    private final Codes codes;
    private final Installers installers;
    private final Zones zones;
    private final Clock clock;

    ZoneRosters(Codes codes, Installers installers, Zones zones, Clock clock) {
        this.codes = codes;
        this.installers = installers;
        this.zones = zones;
        this.clock = clock;
    }

    public RosterCodes codes() {
        return ZoneRosterCodes.of(codes.names());
    }

    public RosterTemplate template(CurrentUser user) {
        var own = user.is(Role.INSTALLER) ? installers.findInstaller(user.getOrganisationId()).map(each -> new RosterTemplate.Seat(each.creditCode(), each.name())) : Optional.<RosterTemplate.Seat>empty();
        return new RosterTemplate(codes(), today(), own.orElse(null));
    }

    /** @param installer whose file it is; null: it may speak of any */
    RosterReader reader(@Nullable UUID installer) {
        return new RosterReader(codes(), LIMITS, today(), installer == null ? null : code(installer));
    }

    private @Nullable CreditCode code(UUID installer) {
        var code = installers.findInstaller(installer).map(Installer::creditCode).orElse("");
        return switch (CreditCode.check(code)) {
            case CreditCodeCheck.Valid(CreditCode own) -> own;
            case CreditCodeCheck.Doubtful(CreditCode own, char expected, char found) -> own;
            case CreditCodeCheck.Wrong wrong -> null;
        };
    }

    RosterRest rest(@Nullable UUID installer) {
        return new RosterRest(codes(), LIMITS, installer != null && code(installer) != null);
    }

    LocalDate today() {
        return zones.currentZone().dayOf(clock.instant());
    }
}
