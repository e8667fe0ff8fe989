package org.millwright.demand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.millwright.demand.InvitationCheck.Objection;
import org.millwright.demand.InvitationCheck.Question;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** When a crew can do what it is asked for: free and cleared, and within every rule from the first start to the last finish. */
@Component
class Offers {

    /** The rules' own earliest start nearly always holds; lags between packages may push one of them past the end of a licence that begins again later. */
    private static final int MOST_DAYS_TRIED = 14;

    private final Engagements engagements;
    private final EarliestStart earliest;
    private final InvitationChecks checks;
    private final Zones zones;

    Offers(Engagements engagements, EarliestStart earliest, InvitationChecks checks, Zones zones) {
        this.engagements = engagements;
        this.earliest = earliest;
        this.checks = checks;
        this.zones = zones;
    }

    /** Where the calendar has room from then on, whatever the rules say. */
    Optional<List<Stretch>> findRoom(Demand demand, Invitation invitation, Instant from) {
        return earliest.findRoom(invitation.crewId(), demand, asked(demand, invitation), engagements.listSettled(demand.id()), from);
    }

    /** What the rules have against just these times. */
    List<Objection> objectionsTo(Demand demand, Invitation invitation, List<Stretch> offered) {
        return checks.objectionsTo(invitation.crewId(), Question.then(demand, offered));
    }

    /** What they have against every time from then on. */
    List<Objection> objectionsToAll(Demand demand, Invitation invitation, Instant from) {
        return checks.objectionsTo(invitation.crewId(), Question.within(demand, asked(demand, invitation), engagements.listSettled(demand.id())).notBefore(from));
    }

    /** The first times from then on that calendar and rules allow. */
    Optional<List<Stretch>> findEarliest(Demand demand, Invitation invitation, Instant from) {
        var asked = asked(demand, invitation);
        var settled = engagements.listSettled(demand.id());
        var start = checks.earliest(invitation.crewId(), Question.within(demand, asked, settled).notBefore(from));
        if (start.isEmpty()) return Optional.empty();
        var next = start.get().isAfter(from) ? start.get() : from;
        for (int tried = 0; tried < MOST_DAYS_TRIED; tried++) {
            var found = earliest.findEarliest(invitation.crewId(), demand, asked, settled, next);
            if (found.isEmpty() || objectionsTo(demand, invitation, found.get()).isEmpty()) return found;
            next = dayAfter(found.get().getFirst().starts());
        }
        return Optional.empty();
    }

    private Instant dayAfter(Instant at) {
        var zone = zones.currentZone();
        return zone.dayOf(at).plusDays(1).atStartOfDay(zone.timeZone()).toInstant();
    }

    private static List<WorkPackage> asked(Demand demand, Invitation invitation) {
        return demand.packages().stream().filter(it -> invitation.concerns(it.id())).toList();
    }
}
