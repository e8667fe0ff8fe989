package org.millwright.entry;

import java.time.Instant;
import java.util.UUID;
import org.millwright.entry.FilingHandling.What;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A crew that is seen for the first time has arrived. */
@Component
public class Arrivals {

    private final Filings filings;
    private final FilingHistory history;
    private final ApplicationEventPublisher events;

    Arrivals(Filings filings, FilingHistory history, ApplicationEventPublisher events) {
        this.filings = filings;
        this.history = history;
        this.events = events;
    }

    public void arrived(UUID filingId, Instant at) {
        var filing = filings.lock(filingId);
        if (filing.state() != FilingState.ADMITTED) return;
        filings.setState(filingId, filing.state().to(FilingState.ARRIVED), "", at);
        history.add(filingId, at, "arrived");
        events.publishEvent(new FilingHandling(CurrentZone.id(), filingId, What.ARRIVED, filing.number(), filing.revision(), ""));
    }
}
