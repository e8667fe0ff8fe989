package org.millwright.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.millwright.entry.FilingHandling.What;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A crew that is seen for the first time has arrived, and is here until it leaves. */
@Component
public class Arrivals {

    private final Filings filings;
    private final FilingHistory history;
    private final FilingNet net;
    private final Deciding deciding;
    private final LandingTests landing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrivals(Filings filings, FilingHistory history, FilingNet net, Deciding deciding, LandingTests landing, ApplicationEventPublisher events, Clock clock) {
        this.filings = filings;
        this.history = history;
        this.net = net;
        this.deciding = deciding;
        this.landing = landing;
        this.events = events;
        this.clock = clock;
    }

    public void arrived(UUID filingId, Instant at) {
        var filing = filings.lock(filingId);
        if (filing.state() != FilingState.ADMITTED) return;
        filings.setState(filingId, filing.state().to(FilingState.ARRIVED), "", at);
        history.add(filingId, at, "arrived");
        landing.arrived(deciding.suppose(filingId, at), at);
        events.publishEvent(new FilingHandling(CurrentZone.id(), filingId, What.ARRIVED, filing.number(), filing.revision(), ""));
    }

    /** Sooner or later than it said: from now on its people are free to be filed again, and their passes are taken back. */
    public void left(CurrentUser user, UUID filingId) {
        var filing = EntrySight.decides(user) ? filings.lock(filings.getFiling(user, filingId).id()) : filings.lockOwn(user, filingId);
        if (filing.state() != FilingState.ARRIVED) throw Refusal.conflict("entry.refusal.not_here");
        var now = clock.instant();
        filings.end(filingId, filing.state().to(FilingState.CLOSED), "", now);
        net.ended(filingId);
        history.add(filingId, now, "left");
        events.publishEvent(new FilingHandling(CurrentZone.id(), filingId, What.CLOSED, filing.number(), filing.revision(), ""));
        events.publishEvent(new EntryEnded(CurrentZone.id(), filingId, FilingState.CLOSED));
    }
}
