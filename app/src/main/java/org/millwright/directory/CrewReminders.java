package org.millwright.directory;

import static org.millwright.directory.ColumnWords.stamp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.Membership;
import org.millwright.identity.Memberships;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks crews whose capacity or control status is stale to state it again. */
@Component
public class CrewReminders {

    private record Silent(UUID crewId, String name, UUID installerId, @Nullable UUID leadAccountId) {}

    private final JdbcClient db;
    private final Memberships memberships;
    private final ZoneSettings settings;
    private final Zones zones;
    private final ApplicationEventPublisher events;

    CrewReminders(JdbcClient db, Memberships memberships, ZoneSettings settings, Zones zones, ApplicationEventPublisher events) {
        this.db = db;
        this.memberships = memberships;
        this.settings = settings;
        this.zones = zones;
        this.events = events;
    }

    /** The lead is asked; where none can sign in, the installer. Asked twice on one day, a crew hears it once. */
    public int askAllStale(Instant now) {
        var today = zones.currentZone().dayOf(now);
        var staleAfter = StaleAfter.of(settings, today);
        var silent = db.sql("""
                select c.id, c.name, c.installer_id, m.account_id
                from crew c left join member m on m.zone_id = c.zone_id and m.id = c.lead_member_id
                where c.zone_id = :zone and c.active
                  and (c.capacity_stated_at is null or c.capacity_stated_at < :capacityCutoff or c.control_stated_at is null or c.control_stated_at < :controlCutoff)
                order by c.id""")
                .param("zone", CurrentZone.id()).param("capacityCutoff", stamp(staleAfter.capacityCutoff(now)))
                .param("controlCutoff", stamp(staleAfter.controlCutoff(now)))
                .query((row, n) -> new Silent(row.getObject("id", UUID.class), row.getString("name"), row.getObject("installer_id", UUID.class),
                        row.getObject("account_id", UUID.class))).list();
        silent.forEach(crew -> events.publishEvent(asked(crew, today)));
        return silent.size();
    }

    private CrewStatusAsked asked(Silent crew, LocalDate today) {
        var lead = crew.leadAccountId() == null ? null : memberships.findActive(crew.leadAccountId()).map(Membership::id).orElse(null);
        var id = UUID.nameUUIDFromBytes((crew.crewId() + " asked on " + today).getBytes(StandardCharsets.UTF_8));
        return new CrewStatusAsked(CurrentZone.id(), id, crew.crewId(), crew.name(), lead == null ? Set.of() : Set.of(lead),
                lead == null ? Set.of(crew.installerId()) : Set.of());
    }
}
