package org.millwright.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.millwright.entry.FilingHandling.What;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.notice.Recipients;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The filer's side of a filing: begin, save what is typed, hand over, file, change, withdraw. */
@Component
public class Submitting {

    private final Filings filings;
    private final FilingDrafts drafts;
    private final FilingNumbers numbers;
    private final KnownPlaces places;
    private final Stays stays;
    private final FilingHistory history;
    private final FilingNet net;
    private final Deciding deciding;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submitting(Filings filings, FilingDrafts drafts, FilingNumbers numbers, KnownPlaces places, Stays stays, FilingHistory history, FilingNet net, Deciding deciding, Zones zones,
               ApplicationEventPublisher events, Clock clock) {
        this.filings = filings;
        this.drafts = drafts;
        this.numbers = numbers;
        this.places = places;
        this.stays = stays;
        this.history = history;
        this.net = net;
        this.deciding = deciding;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    public UUID begin(CurrentUser user, FilingDraft draft) {
        var id = Ids.next();
        var now = clock.instant();
        var own = user.getOrganisationId();
        filings.insert(id, user, user.is(Role.INSTALLER) ? own : null, user.is(Role.COMPANY) ? own : null, now);
        drafts.save(id, draft, 0, now);
        publish(id, What.BEGUN, "", 0, "");
        return id;
    }

    public FilingDraft getDraft(CurrentUser user, UUID id) {
        return typed(own(user, filings.getFiling(user, id)));
    }

    private FilingDraft typed(Filing it) {
        return drafts.findDraft(it.id()).orElseGet(() -> it.terms() == null ? FilingDraft.EMPTY : FilingWriter.draftOf(it.terms(), zone()));
    }

    /** @return empty when somebody saved since {@code version} */
    public OptionalInt save(CurrentUser user, UUID id, FilingDraft draft, int version) {
        var filing = filings.lockOwn(user, id);
        refuseUneditable(filing);
        return drafts.save(id, draft, version, clock.instant());
    }

    /** Only what the user has seen: what somebody saved since is not thrown away with it. */
    public void discard(CurrentUser user, UUID id, int version) {
        var filing = filings.lockOwn(user, id);
        refuseUneditable(filing);
        if (filing.draftVersion() != version) throw Refusal.conflict("entry.refusal.saved_elsewhere");
        if (filing.number() != null) drafts.discard(id);
        else end(filing, "");
    }

    /** Files what is typed, the first time or again; the rules judge it at once. Saved terms that differ in nothing but the clock are filed again too: the filer says they still hold. */
    public Problems file(CurrentUser user, UUID id) {
        var problems = new Problems();
        write(user, id, problems, places).ifPresent(filed -> {
            tell(filed, Recipients.organisations(filed.filer() == Filer.RECEIVER ? filed.installerId() : filed.companyId()), "filed", List.of(filed.number()));
            deciding.decide(id, filed.revision() == 1 ? Cause.FILED : Cause.CHANGED, filed.filedAt());
        });
        return problems;
    }

    public FilingTogether together() {
        return new FilingTogether(places.remembered());
    }

    /**
     * Files what is typed, to be judged with the others by {@link #decide}.
     *
     * @param problems what is wrong beyond what is typed: with any nothing is filed, and what else is wrong is said as well
     */
    public Problems fileWith(FilingTogether together, CurrentUser user, UUID id, Problems problems) {
        write(user, id, problems, together.places).ifPresent(filed -> together.filed(id, filed.getTerms().members()));
        return problems;
    }

    /** Judges them, with a constant number of statements. */
    public void decide(FilingTogether together) {
        if (!together.filed.isEmpty()) deciding.decideFiled(together.filed, clock.instant());
    }

    /** @return empty when there are problems */
    private Optional<Filing> write(CurrentUser user, UUID id, Problems problems, KnownPlaces places) {
        var before = filings.lockOwn(user, id);
        var now = clock.instant();
        var state = before.state().to(FilingState.FILED);
        var read = reader(user, before, problems, now, places).read(typed(own(user, before))).filter(it -> free(id, it.terms(), problems));
        if (read.isEmpty()) return Optional.empty();
        var filer = user.is(Role.COMPANY) ? Filer.RECEIVER : Filer.INSTALLER;
        var number = before.number() == null ? numbers.next(now.atZone(zone()).getYear()) : before.number();
        var filed = new Filing(id, number, before.ownerId(), read.get().crew().installerId(), read.get().site().companyId(), state, filer, before.revision() + 1,
                before.draftVersion(), false, "", before.createdAt(), now, before.firstFiledAt(), now, null, null, "", read.get().terms(), null);
        filings.file(filed, user.membershipId());
        net.filed(filed, read.get().crew().name());
        history.add(id, now, before.revision() == 0 ? "filed" : "filed_again", String.valueOf(filed.revision()));
        publish(id, What.FILED, number, filed.revision(), "");
        if (before.state() == FilingState.ADMITTED) events.publishEvent(new EntryEnded(CurrentZone.id(), id, FilingState.FILED, before.getTerms().members()));
        return Optional.of(filed);
    }

    /** Whether nobody in it is in another filing at that time, else whom it would have in two. */
    private boolean free(UUID id, Filing.Terms terms, Problems problems) {
        stays.alone();
        stays.listTaken(id, terms).forEach(it -> problems.add("memberIds", String.join(", ", it.people()),
                it.state() == FilingState.ARRIVED ? "entry.problem.taken.arrived" : "entry.problem.taken", it.args(zone())));
        return !problems.any();
    }

    /** The installer has typed it; the local receiver is to file it. */
    public void hand(CurrentUser user, UUID id) {
        var filing = filings.lockOwn(user, id);
        if (!user.is(Role.INSTALLER)) throw new NotFound("filing");
        var state = filing.state().to(FilingState.HANDED);
        var site = TypedFields.id(typed(filing).siteId()).flatMap(site_ -> places.findSite(user, site_)).orElseThrow(() -> Refusal.conflict("entry.refusal.no_site"));
        var now = clock.instant();
        filings.hand(id, state, site.companyId(), now);
        history.add(id, now, "handed");
        publish(id, What.HANDED, "", filing.revision(), "");
        events.publishEvent(new FilingTold(CurrentZone.id(), id, Recipients.organisations(site.companyId()), "handed", now.toString(), List.of(site.name())));
    }

    /** The receiver does not file it: the installer has it again, as it was typed, with what is wrong. */
    public void handBack(CurrentUser user, UUID id, String reason) {
        var filing = filings.lockOwn(user, id);
        if (!user.is(Role.COMPANY) || filing.state() == FilingState.HANDED && !user.getOrganisationId().equals(filing.companyId())) throw new NotFound("filing");
        if (filing.state() != FilingState.HANDED) throw Refusal.conflict("entry.refusal.is_" + filing.state().code());
        var now = clock.instant();
        filings.setState(id, filing.state().to(FilingState.DRAFT), reason, now);
        history.add(id, now, "handed_back", reason);
        publish(id, What.HANDED_BACK, "", filing.revision(), reason);
        events.publishEvent(new FilingTold(CurrentZone.id(), id, Recipients.organisations(filing.ownerId()), "handed_back", now.toString(), List.of(reason)));
    }

    public void withdraw(CurrentUser user, UUID id, String reason) {
        end(filings.lockOwn(user, id), reason);
    }

    private void end(Filing filing, String reason) {
        var now = clock.instant();
        filings.end(filing.id(), filing.state().to(FilingState.WITHDRAWN), reason, now);
        net.ended(filing.id());
        history.add(filing.id(), now, "withdrawn", reason);
        publish(filing.id(), What.WITHDRAWN, filing.number() == null ? "" : filing.number(), filing.revision(), reason);
        events.publishEvent(new EntryEnded(CurrentZone.id(), filing.id(), FilingState.WITHDRAWN));
    }

    private FilingReader reader(CurrentUser user, Filing filing, Problems problems, Instant now, KnownPlaces places) {
        return new FilingReader(user, places, filing.terms(), now, new TypedFields(problems, zone()));
    }

    private static Filing own(CurrentUser user, Filing filing) {
        var own = user.organisationId();
        if (own == null || !user.is(Role.COMPANY, Role.INSTALLER)) throw new NotFound("filing");
        return filing;
    }

    private static void refuseUneditable(Filing filing) {
        if (!filing.state().editable()) throw Refusal.conflict("entry.refusal.is_" + filing.state().code());
    }

    private void publish(UUID id, What what, String number, int revision, String reason) {
        events.publishEvent(new FilingHandling(CurrentZone.id(), id, what, number, revision, reason));
    }

    private void tell(Filing filing, Recipients whom, String what, List<Object> args) {
        events.publishEvent(new FilingTold(CurrentZone.id(), filing.id(), whom, what, String.valueOf(filing.revision()), args));
    }

    private ZoneId zone() {
        return zones.currentZone().timeZone();
    }
}
