package org.millwright.demand;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.millwright.directory.Sites;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The company's side of a demand: begin, save what is typed, publish, change, withdraw. */
@Component
public class Publishing {

    private final Demands demands;
    private final Drafts drafts;
    private final DemandNumbers numbers;
    private final KnownCodes codes;
    private final Invitations invitations;
    private final Engagements engagements;
    private final Settling settling;
    private final History history;
    private final Sites sites;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(Demands demands, Drafts drafts, DemandNumbers numbers, KnownCodes codes, Invitations invitations, Engagements engagements, Settling settling,
               History history, Sites sites, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.demands = demands;
        this.drafts = drafts;
        this.numbers = numbers;
        this.codes = codes;
        this.invitations = invitations;
        this.engagements = engagements;
        this.settling = settling;
        this.history = history;
        this.sites = sites;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    public UUID begin(CurrentUser user, DemandDraft draft) {
        var id = Ids.next();
        var now = clock.instant();
        demands.insert(id, user.getOrganisationId(), user.membershipId(), now);
        drafts.save(id, draft, 0, now);
        events.publishEvent(new DemandCreated(CurrentZone.id(), id, user.getOrganisationId()));
        return id;
    }

    /** What is typed so far, or what is published, as texts to go on from. */
    public DemandDraft getDraft(CurrentUser user, UUID demandId) {
        var demand = demands.getDemand(user, demandId);
        if (!demand.companyId().equals(user.organisationId())) throw Refusal.forbidden("demand.refusal.not_yours");
        return drafts.findDraft(demandId).orElseGet(() -> DraftWriter.draftOf(demand, zone()));
    }

    /**
     * Keeps what is typed, valid or not.
     *
     * @param version the save it was typed upon
     * @return the new version; empty when somebody else saved in between
     */
    public OptionalInt save(CurrentUser user, UUID demandId, DemandDraft draft, int version) {
        var demand = demands.lockOwn(user, demandId);
        if (demand.state() != DemandState.DRAFT && !demand.state().open()) throw Refusal.conflict("demand.refusal.is_" + demand.state().code());
        return drafts.save(demandId, draft, version, clock.instant());
    }

    /** Forgets an unpublished change, or withdraws a draft that was never published. */
    public void discard(CurrentUser user, UUID demandId) {
        var demand = demands.lockOwn(user, demandId);
        if (demand.state() != DemandState.DRAFT) drafts.discard(demandId);
        else demands.end(demandId, demand.state().to(DemandState.WITHDRAWN), "", clock.instant());
    }

    /**
     * Publishes what is typed: for the first time, or as a change of which all invited installers are told.
     *
     * @return what stands in the way, all of it; nothing is written then
     */
    public Problems publish(CurrentUser user, UUID demandId) {
        var before = demands.lockOwn(user, demandId);
        if (before.state() != DemandState.DRAFT && !before.state().open()) throw Refusal.conflict("demand.refusal.is_" + before.state().code());
        var now = clock.instant();
        var reader = readerOf(before, now);
        read(before, reader).ifPresent(read -> {
            if (before.state() == DemandState.DRAFT) publishFirst(read, now);
            else change(before, read, now);
        });
        return reader.problems();
    }

    /** What would stand in the way of publishing what is typed so far. */
    public Problems problemsOf(CurrentUser user, UUID demandId) {
        var demand = demands.getDemand(user, demandId);
        var reader = readerOf(demand, clock.instant());
        read(demand, reader);
        return reader.problems();
    }

    private DraftReader readerOf(Demand before, Instant now) {
        return new DraftReader(codes.knownTo(before.companyId(), zone(), now), before);
    }

    /** The demand as typed; empty when it cannot be published so. */
    private Optional<Demand> read(Demand before, DraftReader reader) {
        var read = reader.read(drafts.findDraft(before.id()).orElseGet(() -> DraftWriter.draftOf(before, zone())));
        read.ifPresent(it -> refuseChangeOfEngaged(before, it, reader.problems()));
        return reader.problems().any() ? Optional.empty() : read;
    }

    private void publishFirst(Demand read, Instant now) {
        var number = numbers.next(now.atZone(zone()).getYear());
        var packages = read.packages().stream().map(it -> it.in(PackageState.OPEN, 1)).toList();
        demands.publish(read.published(number, read.state().to(DemandState.PUBLISHED), 1, packages), now);
        history.add(read.id(), null, now, "published");
        events.publishEvent(new DemandPublished(CurrentZone.id(), read.id(), read.companyId(), number, read.title()));
    }

    private void change(Demand before, Demand read, Instant now) {
        int revision = before.revision() + 1;
        Map<UUID, WorkPackage> former = new HashMap<>();
        before.packages().forEach(it -> former.put(it.id(), it));
        var packages = new ArrayList<WorkPackage>();
        for (var it : read.packages()) {
            var old = former.remove(it.id());
            if (old == null) packages.add(it.in(PackageState.OPEN, revision));
            else packages.add(it.in(old.state(), it.sameWorkAs(old) && before.siteId().equals(read.siteId()) ? old.changedIn() : revision));
        }
        var open = invitations.listOpen(before.id());
        demands.publish(read.published(before.number(), before.state(), revision, packages), now);
        history.addChange(before.id(), now, revision, DemandChanges.between(before, read, zone(), id -> sites.getSite(id).name()));
        for (var invitation : open) {
            if (invitation.packageIds().stream().anyMatch(former::containsKey)) settling.cancel(before, invitation, "", now);
        }
        settling.refresh(before.id(), now);
        Set<UUID> told = new LinkedHashSet<>();
        open.stream().filter(invitation -> invitation.sentAt() != null).forEach(invitation -> told.add(invitation.installerId()));
        engagements.listStanding(before.id()).forEach(engagement -> told.add(engagement.installerId()));
        events.publishEvent(new DemandChanged(CurrentZone.id(), before.id(), Ids.next(), before.number(), read.title(), revision, told));
    }

    /** A crew is booked for it: its work can only change after the engagement is cancelled, words aside. */
    private void refuseChangeOfEngaged(Demand before, Demand read, Problems problems) {
        var engaged = engagements.listStanding(before.id()).stream().flatMap(it -> it.parts().stream()).map(Engagement.Part::packageId).toList();
        if (!engaged.isEmpty() && !read.siteId().equals(before.siteId())) problems.add("siteId", null, "demand.problem.site_engaged");
        for (var old : before.packages()) {
            if (!engaged.contains(old.id())) continue;
            var now = read.packages().stream().filter(it -> it.id().equals(old.id())).findFirst();
            if (now.isEmpty()) problems.add("packages", old.title(), "demand.problem.engaged_gone", old.title());
            else if (!now.get().sameTermsAs(old)) problems.add("packages[" + (now.get().position() - 1) + "].title", old.title(), "demand.problem.engaged_changed", old.title());
        }
    }

    /**
     * @param reason told to everybody whose invitation ends with it
     * @return how many invitations that is: those still to be sent nobody knows of
     */
    public long withdraw(CurrentUser user, UUID demandId, String reason) {
        var demand = demands.lockOwn(user, demandId);
        var state = demand.state().to(DemandState.WITHDRAWN);
        var now = clock.instant();
        if (engagements.listStanding(demandId).stream().anyMatch(it -> it.state() == EngagementState.ACTIVE))
            throw Refusal.conflict("demand.refusal.engaged_crews");
        List<Invitation> open = invitations.listOpen(demandId);
        demands.end(demandId, state, reason, now);
        history.add(demandId, null, now, "withdrawn", reason);
        open.forEach(invitation -> settling.cancel(demand, invitation, reason, now));
        events.publishEvent(new DemandWithdrawn(CurrentZone.id(), demandId, demand.number() == null ? "" : demand.number(), reason));
        return open.stream().filter(invitation -> invitation.sentAt() != null).count();
    }

    private ZoneId zone() {
        return zones.currentZone().timeZone();
    }
}
