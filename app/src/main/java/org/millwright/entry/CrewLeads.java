package org.millwright.entry;

import java.util.Set;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leads a crew, and can be told. */
@Component
class CrewLeads {

    private final JdbcClient db;

    CrewLeads(JdbcClient db) {
        this.db = db;
    }

    /** Memberships. */
    Set<UUID> leadsOf(UUID crewId) {
        return Set.copyOf(db.sql("""
                select ms.id from crew c join member m on m.zone_id = c.zone_id and m.id = c.lead_member_id join membership ms on ms.zone_id = c.zone_id and ms.account_id = m.account_id
                where c.zone_id = :zone and c.id = :crew and ms.ended_at is null and m.left_at is null""").param("zone", CurrentZone.id()).param("crew", crewId).query(UUID.class).list());
    }
}
