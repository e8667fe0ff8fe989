package org.millwright.demand;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.InvitationCheck.Question;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Asks crews, several at a time. All are asked or, when one of them cannot be, none, with every reason named. */
@Component
public class Inviting {

    /** In one round. */
    public static final int MOST_CREWS = 50;
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(60);

    private final Demands demands;
    private final Invitations invitations;
    private final Engagements engagements;
    private final InvitationChecks checks;
    private final Settling settling;
    private final Parties parties;
    private final Zones zones;
    private final Clock clock;

    Inviting(Demands demands, Invitations invitations, Engagements engagements, InvitationChecks checks, Settling settling, Parties parties, Zones zones,
             Clock clock) {
        this.demands = demands;
        this.invitations = invitations;
        this.engagements = engagements;
        this.checks = checks;
        this.settling = settling;
        this.parties = parties;
        this.zones = zones;
        this.clock = clock;
    }

    /** What was read from a request; whole only when there are no problems. */
    private record Read(List<WorkPackage> packages, List<Parties.Crew> crews, RoundMode mode, Instant deadline) {}

    /** @param invitations ids in the order of the crews; empty when there are problems */
    public record Outcome(List<UUID> invitations, Problems problems) {}

    public Outcome invite(CurrentUser user, UUID demandId, InvitationRequest request) {
        var demand = demands.lockOwn(user, demandId);
        if (!demand.state().open()) throw Refusal.conflict("demand.refusal.is_" + demand.state().code());
        var now = clock.instant();
        var typed = new Typed(new Problems());
        var note = typed.text("note", request.note(), 0, 1000);
        var read = read(demand, request, typed, now);
        if (typed.problems().any() || read == null) return new Outcome(List.of(), typed.problems());
        int minutes = (int) Duration.between(now, read.deadline()).toMinutes();
        var round = new Invitations.Round(Ids.next(), demandId, read.mode(), Math.max(1, minutes), note, user.membershipId());
        invitations.insert(round, now);
        var ids = new ArrayList<UUID>();
        for (var crew : read.crews()) {
            ids.add(Ids.next());
            invitations.insertQueued(ids.getLast(), round, crew.id(), crew.installerId(), ids.size(), read.packages().stream().map(WorkPackage::id).toList(), now);
        }
        for (var id : read.mode() == RoundMode.TOGETHER ? ids : ids.subList(0, 1)) {
            settling.send(demand, invitations.findInvitation(id).orElseThrow(), read.deadline(), now);
        }
        return new Outcome(ids, typed.problems());
    }

    private @Nullable Read read(Demand demand, InvitationRequest request, Typed typed, Instant now) {
        var packages = packages(demand, request, typed.problems());
        var mode = "in_turn".equals(request.mode()) ? RoundMode.IN_TURN : RoundMode.TOGETHER;
        var deadline = deadline(request, mode, typed, now);
        var crews = crews(demand, packages, request, typed.problems());
        return deadline == null ? null : new Read(packages, crews, mode, deadline);
    }

    private List<WorkPackage> packages(Demand demand, InvitationRequest request, Problems problems) {
        var open = demand.packages().stream().filter(it -> it.state() == PackageState.OPEN).toList();
        if (open.isEmpty()) problems.add("packages", null, "demand.problem.none_open");
        if (request.packages().isEmpty()) return open;
        var chosen = new LinkedHashSet<WorkPackage>();
        for (var text : request.packages()) {
            var found = demand.packages().stream().filter(it -> it.id().toString().equals(text)).findFirst()
                    .orElseThrow(() -> new NotFound("work package"));
            if (found.state() == PackageState.OPEN) chosen.add(found);
            else problems.add("packages", found.title(), "demand.problem.not_open", found.title());
        }
        return List.copyOf(chosen);
    }

    private @Nullable Instant deadline(InvitationRequest request, RoundMode mode, Typed typed, Instant now) {
        var field = mode == RoundMode.IN_TURN ? "answerHours" : "deadline";
        Instant deadline;
        if (mode == RoundMode.IN_TURN) {
            int minutes = typed.minutes(field, request.answerHours(), true, SHORTEST.toMinutes() / 60.0, LONGEST.toHours());
            if (minutes == 0) return null;
            deadline = now.plus(Duration.ofMinutes(minutes));
        } else {
            deadline = typed.moment(field, request.deadline(), true, zones.currentZone().timeZone());
        }
        if (deadline == null) return null;
        if (deadline.isBefore(now.plus(SHORTEST)))
            typed.problems().add(field, request.deadline(), "demand.problem.deadline_soon", parties.moment(deadline), parties.moment(now.plus(SHORTEST)));
        if (deadline.isAfter(now.plus(LONGEST)))
            typed.problems().add(field, request.deadline(), "demand.problem.deadline_late", parties.moment(deadline), parties.moment(now.plus(LONGEST)));
        return deadline;
    }

    private List<Parties.Crew> crews(Demand demand, List<WorkPackage> packages, InvitationRequest request, Problems problems) {
        var ids = new LinkedHashSet<UUID>();
        request.crews().forEach(text -> ids.add(DraftReader.id(text).orElseThrow(() -> new NotFound("crew"))));
        if (ids.isEmpty()) problems.add("crews", null, "demand.problem.no_crew");
        if (ids.size() > MOST_CREWS) {
            problems.add("crews", ids.size(), "demand.problem.many", ids.size(), MOST_CREWS);
            return List.of();
        }
        var known = parties.crews(ids);
        var invited = invitations.listInvitedCrews(packages.stream().map(WorkPackage::id).toList());
        if (!known.keySet().containsAll(ids)) throw new NotFound("crew");
        var toCheck = ids.stream().filter(id -> !invited.contains(id)).toList();
        var objections = checks.objections(toCheck, Question.within(demand, packages, engagements.listSettled(demand.id())));
        for (var id : ids) {
            var name = known.get(id).name();
            if (invited.contains(id)) problems.add("crews", name, "demand.problem.invited_already", name);
            objections.getOrDefault(id, List.of()).forEach(objection -> problems.add("crews", name, objection.key(), objection.args().toArray()));
        }
        if (packages.size() > 1 && !objections.isEmpty()) adviseApart(demand, packages, objections.keySet(), known, problems);
        return ids.stream().map(known::get).toList();
    }

    /** Packages are laid into a crew's time one after another, so the first may take what a later, tighter one needs: what it could do alone is said. */
    private void adviseApart(Demand demand, List<WorkPackage> packages, Set<UUID> refused, Map<UUID, Parties.Crew> known, Problems problems) {
        var settled = engagements.listSettled(demand.id());
        Map<UUID, List<String>> alone = new LinkedHashMap<>();
        for (var it : packages) {
            var objections = checks.objections(refused, Question.within(demand, List.of(it), settled));
            refused.stream().filter(id -> !objections.containsKey(id)).forEach(id -> alone.computeIfAbsent(id, crew -> new ArrayList<>()).add(String.valueOf(it.position())));
        }
        alone.forEach((id, positions) -> problems.add("packages", known.get(id).name(), "demand.problem.apart", known.get(id).name(), String.join(", ", positions)));
    }

    /** The company takes an invitation back that has not led to an engagement. */
    public void cancel(CurrentUser user, UUID invitationId, String reason) {
        var invitation = invitations.getInvitation(user, invitationId);
        var demand = demands.lockOwn(user, invitation.demandId());
        var now = clock.instant();
        settling.cancel(demand, invitations.findInvitation(invitationId).orElseThrow(), reason, now);
        settling.nextTurn(demand.id(), invitation.roundId(), now);
    }
}
