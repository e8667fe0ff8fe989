package org.millwright.entry;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.millwright.entry.FilingHandling.What;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A crew that is seen for the first time has arrived; whoever signed for a step of its filing hears of what goes wrong. */
@Component
public class Arrivals {

    private final Filings filings;
    private final FilingHistory history;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Arrivals(Filings filings, FilingHistory history, JdbcClient db, ApplicationEventPublisher events) {
        this.filings = filings;
        this.history = history;
        this.db = db;
        this.events = events;
    }

    public void arrived(UUID filingId, Instant at) {
        var filing = filings.lock(filingId);
        if (filing.state() != FilingState.ADMITTED) return;
        filings.setState(filingId, filing.state().to(FilingState.ARRIVED), "", at);
        history.add(filingId, at, "arrived");
        events.publishEvent(new FilingHandling(CurrentZone.id(), filingId, What.ARRIVED, filing.number(), filing.revision(), ""));
    }

    /** Memberships that signed for a step. */
    public Set<UUID> responsible(UUID filingId) {
        return Set.copyOf(db.sql("""
                select distinct k.signed_by from entry_commitment k join filing f on f.zone_id = k.zone_id and f.id = k.filing_id and f.revision = k.revision
                join membership m on m.zone_id = k.zone_id and m.id = k.signed_by and m.ended_at is null
                where k.zone_id = :zone and k.filing_id = :filing""").param("zone", CurrentZone.id()).param("filing", filingId).query(UUID.class).list());
    }
}
