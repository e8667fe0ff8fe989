package org.millwright.demand;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.directory.Crews;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a demand's events concern, and how moments are written for them. */
@Component
class Parties {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    record Crew(UUID id, String name, UUID installerId, String installer, boolean active) {}

    private final JdbcClient db;
    private final Zones zones;
    private final Crews crews;

    Parties(JdbcClient db, Zones zones, Crews crews) {
        this.db = db;
        this.zones = zones;
        this.crews = crews;
    }

    /** Memberships of the person who leads the crew; empty when the lead has no account. */
    Set<UUID> leadsOf(UUID crewId) {
        return crews.listLeadMemberships(Set.of(crewId));
    }

    Map<UUID, Crew> crews(Collection<UUID> ids) {
        return db.sql("""
                select c.id, c.name, c.installer_id, n.name as installer, c.active
                from crew c join installer n on n.zone_id = c.zone_id and n.id = c.installer_id
                where c.zone_id = :zone and c.id = any(:ids)""")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(ids)).query(Crew.class).stream()
                .collect(Collectors.toMap(Crew::id, crew -> crew));
    }

    /** 11-25 18:00 in the zone's time: the same in every language, so that events can carry it. */
    String moment(Instant at) {
        return MOMENT.format(at.atZone(zones.currentZone().timeZone()));
    }
}
