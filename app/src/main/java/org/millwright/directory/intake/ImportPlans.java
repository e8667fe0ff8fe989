package org.millwright.directory.intake;

import java.util.UUID;
import org.millwright.directory.Installers;
import org.millwright.directory.roster.Roster;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an import would do to the register as it stands, for the one who brought it. */
@Component
class ImportPlans {

    private final JdbcClient db;
    private final Installers installers;
    private final RegisterReader registers;
    private final ZoneRosters rosters;

    ImportPlans(JdbcClient db, Installers installers, RegisterReader registers, ZoneRosters rosters) {
        this.db = db;
        this.installers = installers;
        this.registers = registers;
        this.rosters = rosters;
    }

    RosterPlan plan(Roster roster, RosterImport found, Decisions decisions) {
        var own = found.installerId() == null ? null
                : new RosterPlanner.Own(found.installerId(), installers.findInstaller(found.installerId()).map(each -> each.creditCode()).orElse(null));
        return RosterPlanner.plan(roster, registers.read(roster), decisions, rosters.today(), own, appliedBy(found), found.doubtfulReason());
    }

    UUID appliedBy(RosterImport found) {
        return db.sql("select coalesce(applied_by, created_by) from roster_import where zone_id = :zone and id = :id").param("zone", CurrentZone.id())
                .param("id", found.id()).query(UUID.class).single();
    }
}
