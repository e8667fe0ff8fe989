package org.millwright.demand;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The installer's side of an invitation: accept with a start and a price, correct that, decline; and the clock's side: expire. */
@Component
public class Answering {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration READING = Duration.ofMinutes(5);

    private final Demands demands;
    private final Invitations invitations;
    private final Offers offers;
    private final Settling settling;
    private final Parties parties;
    private final History history;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answering(Demands demands, Invitations invitations, Offers offers, Settling settling, Parties parties, History history, Zones zones,
              ApplicationEventPublisher events, Clock clock) {
        this.demands = demands;
        this.invitations = invitations;
        this.offers = offers;
        this.settling = settling;
        this.parties = parties;
        this.history = history;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    /** As typed: {@code starts} a moment in the zone's time, {@code price} yuan for all packages together. */
    public record Acceptance(@Nullable String starts, @Nullable String price, @Nullable String note) {}

    /** When the crew could start at the earliest, as a suggestion that can still be taken in a few minutes; empty when its time or a rule leaves no room. */
    public Optional<List<Stretch>> suggest(Invitation invitation) {
        var demand = demands.findDemand(invitation.demandId()).orElseThrow(() -> new NotFound("demand"));
        return offers.findEarliest(demand, invitation, soon());
    }

    private Instant soon() {
        return Instant.ofEpochSecond(Math.ceilDiv(clock.instant().plus(READING).getEpochSecond(), QUARTER.toSeconds()) * QUARTER.toSeconds());
    }

    /** @return what stands in the way; nothing is written then */
    public Problems accept(CurrentUser user, UUID invitationId, Acceptance typedIn) {
        var demand = demands.lock(getOwn(user, invitationId).demandId());
        var invitation = invitations.findInvitation(invitationId).orElseThrow();
        var now = clock.instant();
        invitation.state().to(InvitationState.ACCEPTED);
        if (invitation.state() == InvitationState.SENT && !now.isBefore(invitation.deadline()))
            throw Refusal.conflict("demand.invitation.refusal.late", parties.moment(invitation.deadline()));
        var zone = zones.currentZone();
        var typed = new Typed(new Problems());
        var starts = typed.moment("starts", typedIn.starts(), true, zone.timeZone());
        List<Stretch> offered = starts == null ? List.of() : offer(demand, invitation, starts, zone, typed.problems(), now);
        var price = typed.fen("price", typedIn.price(), true);
        var note = typed.text("note", typedIn.note(), 0, 1000);
        if (typed.problems().any() || price == null) return typed.problems();
        invitations.accept(invitationId, user.membershipId(), demand.revision(), price, note, offered, now);
        var first = parties.moment(offered.stream().map(Stretch::starts).min(Instant::compareTo).orElseThrow());
        history.add(demand.id(), invitation.installerId(), now, "accepted", invitation.crew(), first);
        events.publishEvent(new InvitationAccepted(CurrentZone.id(), invitationId, Ids.next(), demand.id(), demand.companyId(),
                invitation.installerId(), invitation.crewId(), demand.number(), demand.title(), invitation.crew(), first));
        return typed.problems();
    }

    /**
     * The day offered holds, the hour is the crew's own. An offer for a day off, or for a time over which a rule does not hold, is refused with the nearest
     * start that is possible.
     */
    private List<Stretch> offer(Demand demand, Invitation invitation, Instant starts, Zone zone, Problems problems, Instant now) {
        var typed = parties.moment(starts);
        if (starts.isBefore(now)) {
            problems.add("starts", typed, "demand.problem.start_past", typed);
            return List.of();
        }
        var placed = offers.findRoom(demand, invitation, starts);
        if (placed.isPresent() && zone.dayOf(placed.get().getFirst().starts()).equals(zone.dayOf(starts))) {
            var objections = offers.objectionsTo(demand, invitation, placed.get());
            if (objections.isEmpty()) return placed.get();
            objections.forEach(objection -> problems.add("starts", typed, objection.key(), objection.args().toArray()));
            offers.findEarliest(demand, invitation, soon()).ifPresentOrElse(
                    other -> problems.add("starts", typed, "demand.problem.start_instead", moment(other)),
                    () -> problems.add("starts", typed, "demand.problem.start_none"));
            return List.of();
        }
        var later = placed.flatMap(found -> offers.findEarliest(demand, invitation, starts));
        var nearest = later.or(() -> offers.findEarliest(demand, invitation, soon()));
        if (nearest.isEmpty()) refuseAll(demand, invitation, typed, problems, now);
        else problems.add("starts", typed, placed.isEmpty() ? "demand.problem.start_too_late" : "demand.problem.start_not_then", typed, moment(nearest.get()));
        return List.of();
    }

    /** No start is left: the rules in the way are named, if it is not the calendar alone. */
    private void refuseAll(Demand demand, Invitation invitation, String typed, Problems problems, Instant now) {
        var objections = offers.objectionsToAll(demand, invitation, now);
        objections.forEach(objection -> problems.add("starts", typed, objection.key(), objection.args().toArray()));
        var alone = possibleAlone(demand, invitation);
        if (!alone.isEmpty()) problems.add("starts", typed, "demand.problem.start_apart", String.join(", ", alone));
        else problems.add("starts", typed, objections.isEmpty() ? "demand.problem.start_never" : "demand.problem.start_none");
    }

    /** Numbers of the packages the crew could do if it were asked for each alone. */
    private List<String> possibleAlone(Demand demand, Invitation invitation) {
        if (invitation.parts().size() < 2) return List.of();
        return demand.packages().stream().filter(it -> invitation.parts().stream().filter(part -> part.packageId().equals(it.id()))
                .anyMatch(part -> offers.findEarliest(demand, invitation.with(List.of(part)), soon()).isPresent())).map(it -> String.valueOf(it.position())).toList();
    }

    private String moment(List<Stretch> found) {
        return parties.moment(found.getFirst().starts());
    }

    public void decline(CurrentUser user, UUID invitationId, DeclineReason reason, String text) {
        var demand = demands.lock(getOwn(user, invitationId).demandId());
        var invitation = invitations.findInvitation(invitationId).orElseThrow();
        var now = clock.instant();
        invitation.state().to(InvitationState.DECLINED);
        invitations.decline(invitationId, user.membershipId(), reason, text, now);
        history.add(demand.id(), invitation.installerId(), now, "declined", invitation.crew());
        events.publishEvent(new InvitationDeclined(CurrentZone.id(), invitationId, demand.id(), demand.companyId(), invitation.installerId(),
                invitation.crewId(), demand.number(), demand.title(), invitation.crew(), reason.code()));
        settling.nextTurn(demand.id(), invitation.roundId(), now);
    }

    /**
     * The deadline has come. Does nothing when there is an answer by now, and nothing the second time.
     *
     * @throws IllegalStateException before the deadline (clocks of two nodes may differ): the timer tries again
     */
    void expire(UUID invitationId) {
        var found = invitations.findInvitation(invitationId);
        if (found.isEmpty()) return;
        var demand = demands.lock(found.get().demandId());
        var invitation = invitations.findInvitation(invitationId).orElseThrow();
        if (invitation.state() != InvitationState.SENT) return;
        var now = clock.instant();
        if (now.isBefore(invitation.deadline())) throw new IllegalStateException("invitation " + invitationId + " is open until " + invitation.deadline());
        invitations.end(invitationId, invitation.state().to(InvitationState.EXPIRED), "", now);
        history.add(demand.id(), invitation.installerId(), now, "expired", invitation.crew());
        events.publishEvent(new InvitationExpired(CurrentZone.id(), invitationId, demand.id(), demand.companyId(), invitation.installerId(),
                invitation.crewId(), parties.leadsOf(invitation.crewId()), demand.number(), demand.title(), invitation.crew()));
        settling.nextTurn(demand.id(), invitation.roundId(), now);
    }

    private Invitation getOwn(CurrentUser user, UUID invitationId) {
        var invitation = invitations.getInvitation(user, invitationId);
        if (!user.is(Role.INSTALLER) || !invitation.installerId().equals(user.organisationId())) throw new NotFound("invitation");
        return invitation;
    }
}
