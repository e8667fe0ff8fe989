package org.millwright.demand;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.millwright.demand.InvitationCheck.Objection;
import org.millwright.demand.InvitationCheck.Question;
import org.millwright.directory.CrewAlreadyBooked;
import org.millwright.directory.CrewBookings;
import org.millwright.directory.Installers;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Work;
import org.millwright.responsibility.WorkKind;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Engages crews, and ends engagements. The crew's time is booked in the same transaction; that nobody is booked twice the database itself sees to. */
@Component
public class Engaging {

    private final Demands demands;
    private final Invitations invitations;
    private final Engagements engagements;
    private final InvitationChecks checks;
    private final CrewAvailability availability;
    private final CrewBookings bookings;
    private final Installers installers;
    private final Settling settling;
    private final Parties parties;
    private final ResponsibilityNet net;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Engaging(Demands demands, Invitations invitations, Engagements engagements, InvitationChecks checks, CrewAvailability availability,
             CrewBookings bookings, Installers installers, Settling settling, Parties parties, ResponsibilityNet net, History history, ApplicationEventPublisher events, Clock clock) {
        this.demands = demands;
        this.invitations = invitations;
        this.engagements = engagements;
        this.checks = checks;
        this.availability = availability;
        this.bookings = bookings;
        this.installers = installers;
        this.settling = settling;
        this.parties = parties;
        this.net = net;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when the offer no longer holds, or the crew is taken in the meantime (with the other booking's time) */
    public UUID engage(CurrentUser user, UUID invitationId) {
        var demand = demands.lockOwn(user, invitations.getInvitation(user, invitationId).demandId());
        var invitation = invitations.findInvitation(invitationId).orElseThrow();
        var now = clock.instant();
        invitation.state().to(InvitationState.ENGAGED);
        refuseIfStale(demand, invitation, now);
        refuseIfOutOfOrder(demand, invitation);
        refuseIfTaken(invitation);
        refuseIfUnfit(demand, invitation);
        var id = Ids.next();
        engagements.insert(id, demand, invitation, user.membershipId(), now);
        for (var part : invitation.parts()) {
            var stretch = new Stretch(part.packageId(), part.starts(), part.ends());
            engagements.insertPart(id, stretch, book(demand, invitation.crewId(), stretch, id));
        }
        invitations.engage(invitationId);
        var ends = invitation.parts().stream().map(Invitation.Part::ends).max(Instant::compareTo).orElseThrow();
        net.open(new Work(id, WorkKind.ENGAGEMENT, demand.number() + " " + invitation.crew(), demand.companyId(), invitation.installerId(), invitation.crewId(), invitation.starts(), ends));
        settling.refresh(demand.id(), now);
        settling.releaseRest(demand, now);
        settling.nextTurn(demand.id(), invitation.roundId(), now);    // a package may need more crews than this one
        var starts = parties.moment(invitation.starts());
        history.add(demand.id(), invitation.installerId(), now, "engaged", invitation.crew(), starts);
        events.publishEvent(new CrewEngaged(CurrentZone.id(), id, invitationId, demand.id(), demand.companyId(), invitation.installerId(), invitation.crewId(),
                parties.leadsOf(invitation.crewId()), demand.number(), demand.title(), invitation.crew(), starts));
        return id;
    }

    /** Asked before the rules, because it tells most: when the crew is taken. That nobody else takes it meanwhile, the booking itself makes sure of. */
    private void refuseIfTaken(Invitation invitation) {
        for (var part : invitation.parts()) {
            availability.listTaken(invitation.crewId(), part.starts(), part.ends()).stream().findFirst().ifPresent(taken -> {
                throw Refusal.conflict("demand.refusal.taken", parties.moment(taken.starts()), parties.moment(taken.ends()));
            });
        }
    }

    /**
     * Every rule has to hold over the very time that is booked, and to hold still: a licence may have ended since, or the crew been suspended.
     * When the crew was taken a moment ago, the rules say so less plainly than the booking in the way.
     */
    private void refuseIfUnfit(Demand demand, Invitation invitation) {
        findObstacle(demand, invitation).ifPresent(objection -> {
            refuseIfTaken(invitation);
            throw Refusal.conflict(objection.key(), objection.args().toArray());
        });
    }

    /** What the rules would have against taking up this offer: told before anybody tries. */
    public Optional<Objection> findObstacle(Demand demand, Invitation invitation) {
        var offered = invitation.parts().stream().map(part -> new Stretch(part.packageId(), part.starts(), part.ends())).toList();
        return checks.objectionsTo(invitation.crewId(), Question.then(demand, offered)).stream().findFirst();
    }

    private UUID book(Demand demand, UUID crewId, Stretch stretch, UUID engagementId) {
        try {
            return bookings.bookAt(Objects.requireNonNull(demand.siteId()), crewId, stretch.starts(), stretch.ends(), engagementId);
        } catch (CrewAlreadyBooked taken) {
            throw Refusal.conflict("demand.refusal.taken", parties.moment(taken.startsAt()), parties.moment(taken.endsAt()));
        }
    }

    private void refuseIfStale(Demand demand, Invitation invitation, Instant now) {
        if (!demand.state().open()) throw Refusal.conflict("demand.refusal.is_" + demand.state().code());
        if (invitation.starts().isBefore(now)) throw Refusal.conflict("demand.refusal.start_past", parties.moment(invitation.starts()));
        for (var part : invitation.parts()) {
            var it = demand.packages().stream().filter(found -> found.id().equals(part.packageId())).findFirst()
                    .orElseThrow(() -> Refusal.conflict("demand.refusal.package_gone"));
            if (it.state() != PackageState.OPEN) throw Refusal.conflict("demand.refusal.package_full", it.title());
            if (it.changedIn() > invitation.answeredRevision()) throw Refusal.conflict("demand.refusal.changed_since", it.title());
        }
    }

    /** Packages that others are engaged for may have settled since the offer was made: after a predecessor, before a successor, together with another crew. */
    private void refuseIfOutOfOrder(Demand demand, Invitation invitation) {
        Map<UUID, List<Engagement.Part>> settled = new HashMap<>();
        engagements.listStanding(demand.id()).forEach(engagement -> engagement.parts().forEach(part ->
                settled.computeIfAbsent(part.packageId(), id -> new ArrayList<>()).add(part)));
        var byId = new HashMap<UUID, WorkPackage>();
        demand.packages().forEach(it -> byId.put(it.id(), it));
        for (var part : invitation.parts()) {
            for (var other : settled.getOrDefault(part.packageId(), List.of())) {
                if (!other.starts().equals(part.starts()))
                    throw Refusal.conflict("demand.refusal.not_together", byId.get(part.packageId()).title(), parties.moment(other.starts()));
            }
            for (var after : byId.get(part.packageId()).after()) {
                settled.getOrDefault(after.packageId(), List.of()).forEach(other ->
                        refuseIfBefore(part.starts(), other.ends(), after.lagMinutes(), byId.get(part.packageId()), byId.get(after.packageId())));
            }
            for (var successor : demand.packages()) {
                successor.after().stream().filter(after -> after.packageId().equals(part.packageId())).forEach(after ->
                        settled.getOrDefault(successor.id(), List.of()).forEach(other ->
                                refuseIfBefore(other.starts(), part.ends(), after.lagMinutes(), successor, byId.get(part.packageId()))));
            }
        }
    }

    private void refuseIfBefore(Instant starts, Instant end, int lagMinutes, WorkPackage later, WorkPackage earlier) {
        var soonest = end.plusSeconds(lagMinutes * 60L);
        if (starts.isBefore(soonest)) throw Refusal.conflict("demand.refusal.order", later.title(), earlier.title(), parties.moment(soonest));
    }

    /** Either side, or the zone, ends it before the work is done; the crew is free again and its packages are open. */
    public void cancel(CurrentUser user, UUID engagementId, String reason) {
        var seen = engagements.getEngagement(user, engagementId);
        var demand = demands.lock(seen.demandId());
        var engagement = engagements.getEngagement(user, engagementId);
        engagement.state().to(EngagementState.CANCELLED);
        var now = clock.instant();
        var side = sideOf(user, engagement);
        engagements.cancel(engagementId, user.membershipId(), side, reason, now);
        net.close(List.of(engagementId));
        engagement.parts().forEach(part -> bookings.release(part.bookingId(), reason));
        invitations.end(engagement.invitationId(), InvitationState.ENGAGED.to(InvitationState.RELEASED), reason, now);
        settling.refresh(demand.id(), now);
        history.add(demand.id(), engagement.installerId(), now, "engagement_cancelled", engagement.crew(), reason);
        Set<UUID> told = new HashSet<>(Set.of(engagement.companyId(), engagement.installerId()));
        told.remove(user.organisationId());
        events.publishEvent(new EngagementCancelled(CurrentZone.id(), engagementId, Ids.next(), demand.id(), engagement.companyId(),
                engagement.installerId(), engagement.crewId(), told, parties.leadsOf(engagement.crewId()), demand.number(), demand.title(),
                engagement.crew(), side, reason));
        settling.nextTurn(demand.id(), invitations.findInvitation(engagement.invitationId()).orElseThrow().roundId(), now);
    }

    private static String sideOf(CurrentUser user, Engagement engagement) {
        if (engagement.companyId().equals(user.organisationId())) return "company";
        if (user.is(Role.INSTALLER) && engagement.installerId().equals(user.organisationId())) return "installer";
        if (user.is(Role.ZONE_OFFICER)) return "zone";
        throw new NotFound("engagement");
    }

    /** Completes every active engagement of a demand, with one word on all. */
    public void completeAll(CurrentUser user, UUID demandId, boolean passedFirst, String note) {
        demands.lockOwn(user, demandId);
        var active = engagements.listStanding(demandId).stream().filter(it -> it.state() == EngagementState.ACTIVE).toList();
        if (active.isEmpty()) throw Refusal.conflict("demand.refusal.nobody_engaged");
        active.forEach(it -> complete(user, it.id(), passedFirst, note));
    }

    /**
     * The company has accepted the work.
     *
     * @param passedFirst whether it passed acceptance at the first time: counts for the installer's quality
     */
    public void complete(CurrentUser user, UUID engagementId, boolean passedFirst, String note) {
        var demand = demands.lockOwn(user, engagements.getEngagement(user, engagementId).demandId());
        var engagement = engagements.getEngagement(user, engagementId);
        engagement.state().to(EngagementState.COMPLETED);
        var now = clock.instant();
        if (now.isBefore(engagement.starts())) throw Refusal.conflict("demand.engagement.refusal.not_begun", parties.moment(engagement.starts()));
        engagements.complete(engagementId, user.membershipId(), passedFirst, note, now);
        net.close(List.of(engagementId));
        installers.recordAcceptance(engagement.installerId(), passedFirst);
        engagement.parts().stream().filter(part -> part.ends().isAfter(now)).forEach(part -> bookings.release(part.bookingId(), "completed"));
        history.add(demand.id(), engagement.installerId(), now, "engagement_completed", engagement.crew());
        events.publishEvent(new EngagementCompleted(CurrentZone.id(), engagementId, demand.id(), engagement.companyId(), engagement.installerId(),
                engagement.crewId(), parties.leadsOf(engagement.crewId()), demand.number(), demand.title(), engagement.crew(), passedFirst));
        settling.refresh(demand.id(), now);
    }
}
