package org.millwright.demand;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.millwright.demand.InvitationCheck.Objection;
import org.millwright.demand.InvitationCheck.Question;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All checks that stand between a crew and its invitation or engagement, asked one after another; the first that objects speaks. */
@Component
class InvitationChecks {

    private final ObjectProvider<InvitationCheck> checks;

    InvitationChecks(ObjectProvider<InvitationCheck> checks) {
        this.checks = checks;
    }

    /** Crews that nothing stands in the way of are missing. */
    Map<UUID, List<Objection>> objections(Collection<UUID> crewIds, Question question) {
        var objections = new HashMap<UUID, List<Objection>>();
        var left = new LinkedHashSet<>(crewIds);
        for (var check : checks.orderedStream().toList()) {
            if (left.isEmpty()) break;
            check.objections(List.copyOf(left), question).forEach((crew, found) -> {
                if (!found.isEmpty() && left.remove(crew)) objections.put(crew, found);
            });
        }
        return objections;
    }

    List<Objection> objectionsTo(UUID crewId, Question question) {
        return objections(List.of(crewId), question).getOrDefault(crewId, List.of());
    }

    /** Before which no check would let it start; empty when one never would. */
    Optional<Instant> earliest(UUID crewId, Question question) {
        var latest = Instant.EPOCH;
        for (var check : checks.orderedStream().toList()) {
            var found = check.earliest(crewId, question);
            if (found.isEmpty()) return found;
            if (found.get().isAfter(latest)) latest = found.get();
        }
        return Optional.of(latest);
    }
}
