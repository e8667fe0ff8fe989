package org.millwright.entry.hold;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.EntryEnded;
import org.millwright.entry.EntryMissed;
import org.millwright.entry.Filing;
import org.millwright.entry.FilingHistory;
import org.millwright.entry.FilingTold;
import org.millwright.entry.Filings;
import org.millwright.entry.Presences;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.notice.Recipients;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How a hold ends: with a new pass once nothing speaks against the person any more, or with the person being taken away, leaving with the crew, or not coming. And how a contact is found to be none. */
@Component
public class HoldEnding {

    private final Holds holds;
    private final HoldContacts contacts;
    private final Filings filings;
    private final Presences presences;
    private final FilingHistory history;
    private final ResponsibilityNet net;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HoldEnding(Holds holds, HoldContacts contacts, Filings filings, Presences presences, FilingHistory history, ResponsibilityNet net, ApplicationEventPublisher events, Clock clock) {
        this.holds = holds;
        this.contacts = contacts;
        this.filings = filings;
        this.presences = presences;
        this.history = history;
        this.net = net;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal while the rules say quarantine or no, or when it is over already */
    public void release(CurrentUser user, UUID id, String reason) {
        var hold = open(id);
        if (hold.liftedAt() == null) throw Refusal.conflict("entry.refusal.hold_stands");
        var filing = filing(hold);
        end(hold, Hold.End.RELEASED, reason, user.membershipId(), clock.instant());
        history.add(hold.filingId(), clock.instant(), "hold_released");
        events.publishEvent(new HoldEnded(CurrentZone.id(), hold.filingId(), hold.memberId(), true));
        tell(filing, "hold_released", hold.id().toString());
    }

    /** Taken away, by an officer's word. @throws Refusal when it is over already */
    public void takeAway(CurrentUser user, UUID id, String where) {
        out(open(id), where, user.membershipId(), clock.instant());
    }

    /** A guard let him out; who was never in is not expected any more. Told twice, or of somebody who is not held, it changes nothing. */
    public void letOut(UUID filingId, UUID member, Instant at) {
        holds.listOf(filingId).stream().filter(it -> it.memberId().equals(member) && it.ended() == null).findFirst().ifPresent(it -> out(holds.lock(it.id()), "", null, at));
    }

    private void out(Hold hold, String where, @Nullable UUID by, Instant at) {
        if (hold.ended() != null) return;
        presences.leave(hold.filingId(), hold.memberId(), at);
        gone(hold, presences.miss(hold.filingId(), hold.memberId(), at) ? Hold.End.MISSED : Hold.End.OUT, where, by, at);
    }

    private void gone(Hold hold, Hold.End how, String where, @Nullable UUID by, Instant at) {
        end(hold, how, where, by, at);
        history.add(hold.filingId(), at, how == Hold.End.OUT ? "hold_out" : "hold_missed");
        events.publishEvent(new HoldEnded(CurrentZone.id(), hold.filingId(), hold.memberId(), false));
        if (how == Hold.End.OUT) tell(filing(hold), "hold_out", hold.id().toString());
    }

    /** Nobody waits for somebody whose crew has left. */
    @EventListener
    void on(EntryEnded event) {
        listOpen(event.filingId()).forEach(it -> out(it, "", CurrentUser.find().map(CurrentUser::membershipId).orElse(null), clock.instant()));
    }

    /** Nor for who is expected no more. */
    @EventListener
    void on(EntryMissed event) {
        listOpen(event.filingId()).stream().filter(it -> event.members().contains(it.memberId())).forEach(it -> gone(it, Hold.End.MISSED, "", null, clock.instant()));
    }

    private List<Hold> listOpen(UUID filing) {
        return holds.listOpen(List.of(filing)).stream().map(it -> holds.lock(it.id())).filter(it -> it.ended() == null).toList();
    }

    /** @throws Refusal when it was said before */
    public void clear(CurrentUser user, UUID id, UUID member, String reason) {
        var hold = holds.getHold(id);
        if (!contacts.clear(id, member, reason, user.membershipId(), clock.instant())) throw Refusal.conflict("entry.refusal.contact_cleared");
        events.publishEvent(new HoldHandled(CurrentZone.id(), hold.filingId(), id, member, HoldHandled.Step.CLEARED));
        events.publishEvent(new ContactsChanged(CurrentZone.id(), List.of(member)));
    }

    private Hold open(UUID id) {
        var hold = holds.lock(id);
        if (hold.ended() != null) throw Refusal.conflict("entry.refusal.hold_over");
        return hold;
    }

    private void end(Hold hold, Hold.End how, String reason, @Nullable UUID by, Instant at) {
        holds.end(hold.id(), how, reason, by, at);
        events.publishEvent(new HoldHandled(CurrentZone.id(), hold.filingId(), hold.id(), hold.memberId(), HoldHandled.Step.valueOf(how.name())));
    }

    private Filing filing(Hold it) {
        return filings.findFiling(it.filingId()).orElseThrow();
    }

    private void tell(Filing it, String what, String once) {
        var whom = net.answering(it.id(), Step.PEOPLE);
        events.publishEvent(new FilingTold(CurrentZone.id(), it.id(), whom.and(Recipients.organisations(it.installerId(), it.companyId())), what, once, List.of(String.valueOf(it.number()))));
    }
}
