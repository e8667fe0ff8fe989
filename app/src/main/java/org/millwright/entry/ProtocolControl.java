package org.millwright.entry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.millwright.protocol.RulesInForce;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.EditionRef;
import org.millwright.protocol.rule.RuleBook;
import org.springframework.stereotype.Component;

/** Asks the protocol. */
@Component
class ProtocolControl implements ControlNow {

    private static final EditionRef NO_EDITION = new EditionRef(new UUID(0, 0), "–");

    private final RulesInForce rules;

    ProtocolControl(RulesInForce rules) {
        this.rules = rules;
    }

    @Override
    public ControlLevel levelAt(String division, Instant at) {
        return ControlLevel.NONE;
    }

    @Override
    public RuleBook bookFor(Collection<String> divisions, ControlLevel level, Instant at) {
        return rules.findBook(divisions, level, at).orElseGet(() -> RuleBook.of(new RuleBook.Content(NO_EDITION, level, List.of())));
    }

    @Override
    public List<RiskArea> listRiskAreas(Instant since) {
        return List.of();
    }
}
