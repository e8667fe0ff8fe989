package org.millwright.entry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.directory.Crews;
import org.millwright.entry.FilingHandling.What;
import org.millwright.entry.Presences.Missed;
import org.millwright.entry.hold.Holds;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.notice.Recipients;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is seen for the first time has arrived, and is here until he leaves; a crew arrives one by one. */
@Component
public class Arrivals {

    private static final int AT_ONCE = 500;

    private final Filings filings;
    private final Presences presences;
    private final Holds holds;
    private final FilingHistory history;
    private final FilingNet net;
    private final ResponsibilityNet responsibility;
    private final Crews crews;
    private final Deciding deciding;
    private final Redeciding redeciding;
    private final LandingTests landing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrivals(Filings filings, Presences presences, Holds holds, FilingHistory history, FilingNet net, ResponsibilityNet responsibility, Crews crews, Deciding deciding, Redeciding redeciding, LandingTests landing,
             ApplicationEventPublisher events, Clock clock) {
        this.filings = filings;
        this.presences = presences;
        this.holds = holds;
        this.history = history;
        this.net = net;
        this.responsibility = responsibility;
        this.crews = crews;
        this.deciding = deciding;
        this.redeciding = redeciding;
        this.landing = landing;
        this.events = events;
        this.clock = clock;
    }

    /** @param members of the filing; those who are here already change nothing */
    public void arrived(UUID filingId, List<UUID> members, Instant at) {
        var filing = filings.lock(filingId);
        if (filing.state() != FilingState.ADMITTED && filing.state() != FilingState.ARRIVED) return;
        var missed = presences.listPresences(filingId).stream().filter(it -> it.missedAt() != null).map(Presence::memberId).collect(Collectors.toSet());
        var came = presences.come(filingId, members, filing.standing() == null ? null : filing.standing().decisionId(), at);
        if (came.isEmpty()) return;
        if (filing.state() == FilingState.ADMITTED) {
            filings.setState(filingId, filing.state().to(FilingState.ARRIVED), "", at);
            events.publishEvent(new FilingHandling(CurrentZone.id(), filingId, What.ARRIVED, filing.number(), filing.revision(), ""));
        }
        line(filing, came.size(), at);
        landing.arrived(deciding.suppose(filingId, at), came, at);
        if (came.stream().anyMatch(missed::contains)) {
            redeciding.redecide(List.of(filingId), Cause.FACT, null);    // nothing was said of him while he was not expected
            events.publishEvent(new EntryAdmitted(CurrentZone.id(), filingId, filing.standing().decisionId(), filing.getTerms().siteId(), filing.getTerms().crewId()));
        }
    }

    private void line(Filing filing, int came, Instant at) {
        int all = filing.getTerms().members().size();
        if (came == all) {
            history.add(filing.id(), at, "arrived");
            return;
        }
        long here = presences.listPresences(filing.id()).stream().filter(it -> it.arrivedAt() != null).count();
        history.add(filing.id(), at, "arrived_part", String.valueOf(here), String.valueOf(all));
    }

    /** Whoever of a crew has not come by the end of the window; the others stay. @return how many */
    public int watch() {
        var now = clock.instant();
        var byFiling = presences.miss(now, AT_ONCE).stream().collect(Collectors.groupingBy(Missed::filingId, Collectors.mapping(Missed::memberId, Collectors.toList())));
        byFiling.forEach((id, members) -> filings.findFiling(id).ifPresent(it -> missed(it, members, now)));
        redeciding.redecide(byFiling.keySet(), Cause.FACT, null);    // who did not come bars the others no more
        return byFiling.values().stream().mapToInt(List::size).sum();
    }

    private void missed(Filing it, List<UUID> members, Instant now) {
        history.add(it.id(), now, "missed", String.valueOf(members.size()), String.valueOf(it.getTerms().members().size()));
        events.publishEvent(new EntryMissed(CurrentZone.id(), it.id(), members));
        var whom = responsibility.answering(it.id(), Step.PEOPLE).and(new Recipients(crews.listLeadMemberships(List.of(it.getTerms().crewId())), Set.of(it.installerId(), it.companyId()), Set.of()));
        events.publishEvent(new FilingTold(CurrentZone.id(), it.id(), whom, "missed", now.toString(), List.of(it.number(), members.size(), it.getTerms().arrivesUntil())));
    }

    /** Sooner or later than it said: from now on its people are free to be filed again, and their passes are taken back. */
    public void left(CurrentUser user, UUID filingId) {
        var filing = EntrySight.decides(user) ? filings.lock(filings.getFiling(user, filingId).id()) : filings.lockOwn(user, filingId);
        if (filing.state() != FilingState.ARRIVED) throw Refusal.conflict("entry.refusal.not_here");
        if (!EntrySight.decides(user) && holds.listOpen(List.of(filingId)).stream().anyMatch(it -> it.inside() && it.grave())) throw Refusal.conflict("entry.refusal.somebody_held");
        var now = clock.instant();
        filings.end(filingId, filing.state().to(FilingState.CLOSED), "", now);
        net.ended(filingId);
        history.add(filingId, now, "left");
        events.publishEvent(new FilingHandling(CurrentZone.id(), filingId, What.CLOSED, filing.number(), filing.revision(), ""));
        events.publishEvent(new EntryEnded(CurrentZone.id(), filingId, FilingState.CLOSED));
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        RecurringTask<Void> entryArrivals(Zones zones, ObjectProvider<Arrivals> arrivals, TransactionTemplate transaction) {
            return ZoneRounds.task("entry-arrivals", Duration.ofMinutes(5), zones, zone -> transaction.executeWithoutResult(status -> arrivals.getObject().watch()));
        }
    }
}
