package org.millwright.demand;

import java.util.List;
import java.util.UUID;
import org.millwright.demand.InvitationCheck.Objection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All checks that stand between a crew and its invitation, asked one after another; the first that objects speaks. */
@Component
class InvitationChecks {

    private final ObjectProvider<InvitationCheck> checks;

    InvitationChecks(ObjectProvider<InvitationCheck> checks) {
        this.checks = checks;
    }

    List<Objection> objectionsTo(UUID crewId, Demand demand, List<WorkPackage> packages) {
        return checks.orderedStream().map(check -> check.objectionsTo(crewId, demand, packages)).filter(found -> !found.isEmpty())
                .findFirst().orElse(List.of());
    }
}
