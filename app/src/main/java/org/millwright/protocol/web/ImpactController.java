package org.millwright.protocol.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.http.Answer;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.ClauseChange;
import org.millwright.protocol.EditionChanges;
import org.millwright.protocol.EditionImpacts;
import org.millwright.protocol.Editions;
import org.millwright.protocol.ProtocolImpact.Breach;
import org.millwright.protocol.Wording;
import org.millwright.protocol.Wordings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an edition means for what is running: before it is signed and after it came into force. */
@Controller
class ImpactController {

    private final Editions editions;
    private final Wordings wordings;
    private final EditionChanges changes;
    private final EditionImpacts impacts;

    ImpactController(Editions editions, Wordings wordings, EditionChanges changes, EditionImpacts impacts) {
        this.editions = editions;
        this.wordings = wordings;
        this.changes = changes;
        this.impacts = impacts;
    }

    @GetMapping("/editions/{id}/impact")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.ADMINISTRATOR}, scope = "protocol:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        var edition = editions.getEdition(user, id);
        Set<UUID> changed = Optional.ofNullable(edition.baseId()).flatMap(editions::findEdition).map(base -> changes.between(base, edition).stream()
                .filter(one -> one.kind() != ClauseChange.Kind.SAME).map(ClauseChange::clauseId).collect(Collectors.toSet())).orElse(Set.of());
        var compared = impacts.breachesOf(edition);
        var breaches = compared.found().stream().collect(Collectors.groupingBy(breach -> breach.clause().id()));
        var clauses = wordings.listWordings(id).stream().filter(one -> breaches.containsKey(one.clauseId()))
                .map(one -> clause(one, changed, breaches.get(one.clauseId()))).toList();
        return Answer.page("protocol/impact", new ImpactPage(edition, impacts.foresee(edition), clauses, compared.tried()));
    }

    private static ImpactPage.ClauseBreaches clause(Wording wording, Set<UUID> changed, List<Breach> breaches) {
        return new ImpactPage.ClauseBreaches(wording, changed.contains(wording.clauseId()), breaches);
    }
}
