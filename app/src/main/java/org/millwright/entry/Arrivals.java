package org.millwright.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.millwright.entry.FilingHandling.What;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A crew that is seen for the first time has arrived, and is here until it leaves; whoever signed for a step of its filing hears of what goes wrong. */
@Component
public class Arrivals {

    private final Filings filings;
    private final FilingHistory history;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrivals(Filings filings, FilingHistory history, JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.filings = filings;
        this.history = history;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    public void arrived(UUID filingId, Instant at) {
        var filing = filings.lock(filingId);
        if (filing.state() != FilingState.ADMITTED) return;
        filings.setState(filingId, filing.state().to(FilingState.ARRIVED), "", at);
        history.add(filingId, at, "arrived");
        events.publishEvent(new FilingHandling(CurrentZone.id(), filingId, What.ARRIVED, filing.number(), filing.revision(), ""));
    }

    /** Sooner or later than it said: from now on its people are free to be filed again, and their passes are taken back. */
    public void left(CurrentUser user, UUID filingId) {
        var filing = EntrySight.decides(user) ? filings.lock(filings.getFiling(user, filingId).id()) : filings.lockOwn(user, filingId);
        if (filing.state() != FilingState.ARRIVED) throw Refusal.conflict("entry.refusal.not_here");
        var now = clock.instant();
        filings.end(filingId, filing.state().to(FilingState.CLOSED), "", now);
        history.add(filingId, now, "left");
        events.publishEvent(new FilingHandling(CurrentZone.id(), filingId, What.CLOSED, filing.number(), filing.revision(), ""));
        events.publishEvent(new EntryEnded(CurrentZone.id(), filingId, FilingState.CLOSED));
    }

    /** Memberships that signed for a step. */
    public Set<UUID> responsible(UUID filingId) {
        return Set.copyOf(db.sql("""
                select distinct k.signed_by from entry_commitment k join filing f on f.zone_id = k.zone_id and f.id = k.filing_id and f.revision = k.revision
                join membership m on m.zone_id = k.zone_id and m.id = k.signed_by and m.ended_at is null
                where k.zone_id = :zone and k.filing_id = :filing""").param("zone", CurrentZone.id()).param("filing", filingId).query(UUID.class).list());
    }
}
