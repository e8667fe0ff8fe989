package org.millwright.entry;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.millwright.directory.Crews;
import org.millwright.entry.FilingHandling.What;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.notice.Recipients;
import org.millwright.protocol.rule.Verdict;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The officers' side of a filing: return it, admit or refuse by the verdict, and, two of them together, against it. */
@Component
public class Reviewing {

    private final Filings filings;
    private final Overrides overrides;
    private final Overridden overridden;
    private final Stays stays;
    private final Crews crews;
    private final ResponsibilityNet net;
    private final Zones zones;
    private final FilingHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviewing(Filings filings, Overrides overrides, Overridden overridden, Stays stays, Crews crews, ResponsibilityNet net, Zones zones, FilingHistory history, ApplicationEventPublisher events, Clock clock) {
        this.filings = filings;
        this.overrides = overrides;
        this.overridden = overridden;
        this.stays = stays;
        this.crews = crews;
        this.net = net;
        this.zones = zones;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** To be edited and filed again, under the same number. */
    public void giveBack(CurrentUser user, UUID id, String reason) {
        var filing = seen(user, id);
        move(filing, FilingState.RETURNED, What.RETURNED, reason, "returned");
        if (filing.state() == FilingState.ADMITTED) events.publishEvent(new EntryEnded(CurrentZone.id(), id, FilingState.RETURNED));
    }

    /** @throws Refusal when the rules say otherwise: that takes two */
    public void admit(CurrentUser user, UUID id) {
        var filing = seen(user, id);
        var standing = standing(filing);
        if (!Deciding.lets(standing.verdict()) && standing.verdict() != Verdict.QUARANTINE) throw Refusal.conflict("entry.refusal.against");
        if (!overridden.refused(List.of(id)).isEmpty()) throw Refusal.conflict("entry.refusal.refused_by_two");
        admit(filing, "admitted", "");
    }

    public void refuse(CurrentUser user, UUID id, String reason) {
        var filing = seen(user, id);
        if (standing(filing).verdict() != Verdict.REFUSE) throw Refusal.conflict("entry.refusal.against");
        refuse(filing, "refused", reason);
    }

    /** @param admit or else refuse, whatever the rules say */
    public void askOverride(CurrentUser user, UUID id, boolean admit, String reason) {
        var filing = seen(user, id);
        filing.state().to(admit ? FilingState.ADMITTED : FilingState.REFUSED);
        overrides.ask(filing, standing(filing).decisionId(), admit, reason, user, clock.instant());
        history.add(id, clock.instant(), admit ? "override_asked_admit" : "override_asked_refuse", reason);
        events.publishEvent(new OverrideHandled(CurrentZone.id(), id, OverrideHandled.Step.ASKED, admit, reason));
        events.publishEvent(new FilingTold(CurrentZone.id(), id, Recipients.roles(org.millwright.identity.Role.HEALTH_OFFICER, org.millwright.identity.Role.ZONE_OFFICER), "override",
                clock.instant().toString(), List.of(filing.number(), user.name())));
    }

    /** The second person's word. @throws Refusal when it would agree to what was filed before, and not to what is filed now */
    public void answerOverride(CurrentUser user, UUID id, boolean agreed) {
        var filing = seen(user, id);
        var asked = overrides.findOpen(id).orElseThrow(() -> Refusal.conflict("entry.refusal.no_override"));
        if (overrides.sameHuman(asked, user)) throw Refusal.conflict("entry.refusal.same_person");
        if (agreed && filing.filedAt() != null && asked.askedAt().isBefore(filing.filedAt())) throw Refusal.conflict("entry.refusal.override_outdated");
        overrides.answer(asked.id(), agreed, user, clock.instant());
        history.add(id, clock.instant(), agreed ? "override_agreed" : "override_declined", asked.reason());
        events.publishEvent(new OverrideHandled(CurrentZone.id(), id, agreed ? OverrideHandled.Step.AGREED : OverrideHandled.Step.DECLINED, asked.admit(), asked.reason()));
        if (!agreed) return;
        if (asked.admit()) admit(filing, "admitted_by_two", asked.reason());
        else refuse(filing, "refused_by_two", asked.reason());
    }

    private void admit(Filing filing, String line, String reason) {
        if (!filing.state().takes()) refuseTaken(filing);
        move(filing, FilingState.ADMITTED, What.ADMITTED, reason, line);
        var terms = filing.getTerms();
        events.publishEvent(new EntryAdmitted(CurrentZone.id(), filing.id(), standing(filing).decisionId(), terms.siteId(), terms.crewId()));
    }

    private void refuse(Filing filing, String line, String reason) {
        move(filing, FilingState.REFUSED, What.REFUSED, reason, line);
        if (filing.state() == FilingState.ADMITTED) events.publishEvent(new EntryEnded(CurrentZone.id(), filing.id(), FilingState.REFUSED));
    }

    /** Of who was refused: meanwhile they may have filed otherwise. */
    private void refuseTaken(Filing filing) {
        stays.alone();
        for (var it : stays.listTaken(filing.id(), filing.getTerms())) throw Refusal.conflict("entry.refusal.taken", it.args(zones.currentZone().timeZone()));
    }

    private void move(Filing filing, FilingState to, What what, String reason, String line) {
        var now = clock.instant();
        filings.setState(filing.id(), filing.state().to(to), to == FilingState.RETURNED ? reason : "", now);
        history.add(filing.id(), now, line, reason);
        events.publishEvent(new FilingHandling(CurrentZone.id(), filing.id(), what, filing.number(), filing.revision(), reason));
        events.publishEvent(new FilingTold(CurrentZone.id(), filing.id(), net.answering(filing.id(), Step.PEOPLE).and(new Recipients(crews.listLeadMemberships(List.of(filing.getTerms().crewId())), Set.of(filing.installerId(), filing.companyId()), Set.of())),
                to.code(), now.toString(), List.of(filing.number())));
    }

    private Filing seen(CurrentUser user, UUID id) {
        if (!EntrySight.decides(user)) throw new NotFound("filing");
        filings.getFiling(user, id);
        return filings.lock(id);
    }

    private static Filing.Standing standing(Filing filing) {
        if (filing.standing() == null) throw Refusal.conflict("entry.refusal.undecided");
        return filing.standing();
    }
}
