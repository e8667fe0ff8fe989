package org.millwright.directory;

import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks crews as revised by the running transaction. Every write that changes what ranking reads calls it in its own transaction;
 * rows are locked in the order of their ids, so that two writers wait for each other instead of deadlocking.
 */
@Component
class CrewRevisions {

    private final JdbcClient db;

    CrewRevisions(JdbcClient db) {
        this.db = db;
    }

    /** Also queues the writers of one crew behind each other. */
    boolean ofCrew(UUID crewId) {
        return db.sql("update crew set revised_tx = pg_current_xact_id() where zone_id = :zone and id = :crew")
                .param("zone", CurrentZone.id()).param("crew", crewId).update() == 1;
    }

    void ofInstaller(UUID installerId) {
        revise("c.installer_id = :id", installerId);
    }

    void ofMember(UUID memberId) {
        revise("c.id in (select crew_id from crew_member where zone_id = :zone and member_id = :id)", memberId);
    }

    /** When a site lies elsewhere than was said: of those booked there. */
    void ofThoseBookedAt(UUID siteId) {
        revise("c.id in (select crew_id from crew_booking where zone_id = :zone and site_id = :id and released_at is null)", siteId);
    }

    /** When the meaning of a code changed. */
    void ofZone() {
        revise("true or c.id = :id", CurrentZone.id());
    }

    private void revise(String which, UUID id) {
        db.sql("""
                update crew set revised_tx = pg_current_xact_id()
                where zone_id = :zone and id in (select c.id from crew c where c.zone_id = :zone and (%s) order by c.id for update)""".formatted(which))
                .param("zone", CurrentZone.id()).param("id", id).update();
    }
}
