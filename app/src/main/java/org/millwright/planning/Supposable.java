package org.millwright.planning;

import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is of which something can be supposed. */
@Component
public class Supposable {

    private final JdbcClient db;

    Supposable(JdbcClient db) {
        this.db = db;
    }

    public boolean hasCrew(UUID id) {
        return exists("crew where zone_id = :zone and id = :id and active", id);
    }

    /** Whoever does it already, or has it done, waits for no machine. */
    public boolean hasOpenWork(UUID packageId) {
        return exists("""
                work_package w join demand d on d.zone_id = w.zone_id and d.id = w.demand_id
                where w.zone_id = :zone and w.id = :id and w.state = 'open' and d.state in ('published', 'engaged')""", packageId);
    }

    /** Open or not: more of the same can be wanted of what is done. */
    public boolean hasWork(UUID packageId) {
        return exists("work_package where zone_id = :zone and id = :id", packageId);
    }

    private boolean exists(String from, UUID id) {
        return db.sql("select exists (select from " + from + ")").param("zone", CurrentZone.id()).param("id", id).query(Boolean.class).single();
    }
}
