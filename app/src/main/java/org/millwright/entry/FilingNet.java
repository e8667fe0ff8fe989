package org.millwright.entry;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.millwright.responsibility.CommitmentSigned;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Work;
import org.millwright.responsibility.WorkKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A filing's part in the net of responsibility: its steps are signed for anew whenever it is filed, and a signature is a fact that rules may ask for. */
@Component
class FilingNet {

    private final ResponsibilityNet net;
    private final Filings filings;
    private final FilingHistory history;
    private final Deciding deciding;
    private final Clock clock;

    FilingNet(ResponsibilityNet net, Filings filings, FilingHistory history, Deciding deciding, Clock clock) {
        this.net = net;
        this.filings = filings;
        this.history = history;
        this.deciding = deciding;
        this.clock = clock;
    }

    void filed(Filing it, String crew) {
        net.openAnew(new Work(it.id(), WorkKind.FILING, it.number() + " " + crew, it.companyId(), it.installerId(), it.getTerms().crewId(), it.getTerms().arrivesFrom(), it.getTerms().leavesAt()));
    }

    void ended(UUID filingId) {
        net.close(List.of(filingId));
    }

    @EventListener
    void on(CommitmentSigned event) {
        if (event.kind() != WorkKind.FILING) return;
        var filing = filings.lock(event.workId());
        history.add(filing.id(), clock.instant(), "signed_" + event.step().code());
        if (filing.state().open() && !event.officer()) deciding.decide(filing.id(), Cause.COMMITMENT, clock.instant());
    }
}
