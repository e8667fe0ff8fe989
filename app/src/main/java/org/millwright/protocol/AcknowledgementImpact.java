package org.millwright.protocol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.protocol.rule.RuleCheck;
import org.millwright.protocol.rule.RuleChecker;
import org.millwright.protocol.rule.RuleSet;
import org.millwright.protocol.rule.ScopedRule;
import org.springframework.stereotype.Component;

/** Whom an edition asks to acknowledge it, and which crews a clause that asks for that would not let in today. */
@Component
class AcknowledgementImpact implements ProtocolImpact {

    static final String FACT = "person.protocolAcknowledged";

    private final Editions editions;
    private final Unacknowledged unacknowledged;

    AcknowledgementImpact(Editions editions, Unacknowledged unacknowledged) {
        this.editions = editions;
        this.unacknowledged = unacknowledged;
    }

    @Override
    public List<Consequence> foresee(Change change) {
        if (!(change instanceof Change.Edition(UUID id, RuleSet rules, Instant from))) return List.of();
        var count = unacknowledged.countOf(id);
        int missing = count.people() - count.acknowledged();
        boolean known = editions.findEdition(id).filter(Edition::wasInForce).isPresent();
        return missing == 0 ? List.of() : List.of(new Consequence(60, "protocol.impact.people", missing, "protocol.impact.people.note", List.of(count.people()),
                known ? "/editions/" + id + "/acknowledgements" : null, List.of()));
    }

    @Override
    public Breaches findBreaches(UUID editionId, RuleSet rules, Instant at, int most) {
        var asking = rules.all().stream().filter(one -> RuleChecker.check(one.rule()) instanceof RuleCheck.Sound(var sound) && sound.facts().contains(FACT)).map(ScopedRule::clause).toList();
        if (asking.isEmpty()) return new Breaches(List.of(), List.of());
        var crews = unacknowledged.listCrewsWithout(editionId, most);
        return new Breaches(asking.stream().flatMap(clause -> crews.stream().map(crew -> new Breach(clause, 30, "protocol.impact.crew", crew.crew() + " · " + crew.installer(),
                "protocol.impact.crew.note", List.of(crew.people() - crew.acknowledged(), crew.people()), "/editions/" + editionId + "/acknowledgements?crew=" + crew.crewId(), false, List.of()))).toList(), List.of());
    }
}
