package org.millwright.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.millwright.demand.InvitationCheck.Question;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a change of one invitation or engagement for the others: states of packages and demand, releases, whose turn it is. */
@Component
class Settling {

    private final Demands demands;
    private final WorkPackages packages;
    private final Invitations invitations;
    private final Engagements engagements;
    private final InvitationChecks checks;
    private final InvitationDeadlines deadlines;
    private final Parties parties;
    private final History history;
    private final ApplicationEventPublisher events;

    Settling(Demands demands, WorkPackages packages, Invitations invitations, Engagements engagements, InvitationChecks checks,
             InvitationDeadlines deadlines, Parties parties, History history, ApplicationEventPublisher events) {
        this.demands = demands;
        this.packages = packages;
        this.invitations = invitations;
        this.engagements = engagements;
        this.checks = checks;
        this.deadlines = deadlines;
        this.parties = parties;
        this.history = history;
        this.events = events;
    }

    void send(Demand demand, Invitation invitation, int answerMinutes, Instant now) {
        send(demand, invitation, now.plus(Duration.ofMinutes(answerMinutes)), now);
    }

    void send(Demand demand, Invitation invitation, Instant deadline, Instant now) {
        invitation.state().to(InvitationState.SENT);
        invitations.send(invitation.id(), deadline, now);
        deadlines.schedule(invitation.id(), deadline);
        history.add(demand.id(), invitation.installerId(), now, "invited", invitation.crew(), parties.moment(deadline));
        events.publishEvent(new CrewInvited(CurrentZone.id(), invitation.id(), demand.id(), demand.companyId(), invitation.installerId(), invitation.crewId(),
                parties.leadsOf(invitation.crewId()), demand.number(), demand.title(), invitation.crew(), parties.moment(deadline)));
    }

    void cancel(Demand demand, Invitation invitation, String reason, Instant now) {
        invitations.end(invitation.id(), invitation.state().to(InvitationState.CANCELLED), reason, now);
        history.add(demand.id(), invitation.installerId(), now, reason.isEmpty() ? "cancelled" : "cancelled_for", invitation.crew(), reason);
        if (invitation.sentAt() == null) return;
        events.publishEvent(new InvitationCancelled(CurrentZone.id(), invitation.id(), demand.id(), invitation.installerId(), invitation.crewId(),
                parties.leadsOf(invitation.crewId()), demand.number(), demand.title(), invitation.crew(), reason));
    }

    /** A queued one was never told of its invitation and hears nothing now. */
    void release(Demand demand, Invitation invitation, String reason, Instant now) {
        invitations.end(invitation.id(), invitation.state().to(InvitationState.RELEASED), reason, now);
        history.add(demand.id(), invitation.installerId(), now, "released", invitation.crew());
        if (invitation.sentAt() == null) return;
        events.publishEvent(new InvitationReleased(CurrentZone.id(), invitation.id(), demand.id(), invitation.installerId(), invitation.crewId(),
                parties.leadsOf(invitation.crewId()), demand.number(), demand.title(), invitation.crew()));
    }

    /** Releases every open invitation that asks for a package which has all its crews. */
    void releaseRest(Demand demand, Instant now) {
        Set<UUID> full = new HashSet<>();
        packages.listPackages(demand.id()).stream().filter(it -> it.state() != PackageState.OPEN).forEach(it -> full.add(it.id()));
        for (var invitation : invitations.listOpen(demand.id())) {
            if (invitation.packageIds().stream().anyMatch(full::contains)) release(demand, invitation, "", now);
        }
    }

    /** Works the states of packages and demand out from the standing engagements. */
    DemandState refresh(UUID demandId, Instant now) {
        var demand = demands.lock(demandId);
        var active = new HashMap<UUID, Integer>();
        var completed = new HashMap<UUID, Integer>();
        for (var engagement : engagements.listStanding(demandId)) {
            var count = engagement.state() == EngagementState.ACTIVE ? active : completed;
            engagement.parts().forEach(part -> count.merge(part.packageId(), 1, Integer::sum));
        }
        var states = new HashSet<PackageState>();
        for (var it : demand.packages()) {
            int standing = active.getOrDefault(it.id(), 0) + completed.getOrDefault(it.id(), 0);
            var state = standing < it.crewsNeeded() ? PackageState.OPEN : active.containsKey(it.id()) ? PackageState.ENGAGED : PackageState.DONE;
            if (state != it.state()) packages.setState(it.id(), state);
            states.add(state);
        }
        var state = states.contains(PackageState.OPEN) ? DemandState.PUBLISHED
                : states.contains(PackageState.ENGAGED) ? DemandState.ENGAGED : DemandState.COMPLETED;
        if (state != demand.state()) become(demand, demand.state().to(state), now);
        return state;
    }

    private void become(Demand demand, DemandState state, Instant now) {
        if (state != DemandState.COMPLETED) {
            demands.setState(demand.id(), state, now);
            return;
        }
        demands.end(demand.id(), state, null, now);
        history.add(demand.id(), null, now, "completed");
        events.publishEvent(new DemandCompleted(CurrentZone.id(), demand.id(), demand.number()));
    }

    /** In a round that asks one crew after another: asks the next one that still may be asked, when nobody of the round has the word. */
    void nextTurn(UUID demandId, UUID roundId, Instant now) {
        var round = invitations.listRound(roundId);
        if (round.getFirst().mode() != RoundMode.IN_TURN) return;
        if (round.stream().anyMatch(it -> it.state() == InvitationState.SENT || it.state() == InvitationState.ACCEPTED)) return;
        var demand = demands.lock(demandId);
        for (var invitation : round) {
            if (invitation.state() != InvitationState.QUEUED) continue;
            if (mayStillBeAsked(demand, invitation)) {
                send(demand, invitation, invitations.answerMinutes(roundId), now);
                return;
            }
            release(demand, invitation, "", now);
        }
    }

    private boolean mayStillBeAsked(Demand demand, Invitation invitation) {
        List<WorkPackage> asked = demand.packages().stream().filter(it -> invitation.concerns(it.id())).toList();
        return demand.state().open() && asked.size() == invitation.parts().size() && asked.stream().allMatch(it -> it.state() == PackageState.OPEN)
                && checks.objectionsTo(invitation.crewId(), Question.within(demand, asked, engagements.listSettled(demand.id()))).isEmpty();
    }
}
