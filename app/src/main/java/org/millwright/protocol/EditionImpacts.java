package org.millwright.protocol;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.millwright.protocol.ProtocolImpact.Breach;
import org.millwright.protocol.ProtocolImpact.Breaches;
import org.millwright.protocol.ProtocolImpact.Change;
import org.millwright.protocol.ProtocolImpact.Consequence;
import org.millwright.protocol.rule.RuleSet;
import org.springframework.stereotype.Component;

/** What an edition means for what is running, as all modules that decide by it say, before it is in force and after. */
@Component
public class EditionImpacts {

    /** Of each kind and clause: more would hide the next clause. */
    public static final int MOST_PER_CLAUSE = 20;

    private final List<ProtocolImpact> modules;
    private final RulesInForce rules;
    private final Proofreading proofreading;
    private final Clock clock;

    EditionImpacts(List<ProtocolImpact> modules, RulesInForce rules, Proofreading proofreading, Clock clock) {
        this.modules = modules;
        this.rules = rules;
        this.proofreading = proofreading;
        this.clock = clock;
    }

    public List<Consequence> foresee(Edition edition) {
        var change = new Change.Edition(edition.id(), rulesOf(edition), begins(edition));
        return modules.stream().flatMap(module -> module.foresee(change).stream()).sorted(Comparator.comparingInt(Consequence::order)).toList();
    }

    /** What it would mean that the edition is withdrawn; nothing where its clauses decide nothing. */
    public List<Consequence> foreseeWithdrawal(Edition edition) {
        if (rulesOf(edition).all().isEmpty()) return List.of();
        return modules.stream().flatMap(module -> module.foresee(new Change.Withdrawal(edition.id())).stream()).sorted(Comparator.comparingInt(Consequence::order)).toList();
    }

    /** What the edition itself brings stands first. */
    public Breaches breachesOf(Edition edition) {
        var set = rulesOf(edition);
        var all = modules.stream().map(module -> module.findBreaches(edition.id(), set, begins(edition), MOST_PER_CLAUSE)).toList();
        return new Breaches(all.stream().flatMap(one -> one.found().stream()).sorted(Comparator.comparing((Breach breach) -> !breach.anew()).thenComparingInt(Breach::order)).toList(),
                all.stream().flatMap(one -> one.tried().stream()).toList());
    }

    private RuleSet rulesOf(Edition edition) {
        return edition.state() == EditionState.DRAFT ? rules.rulesOf(edition, proofreading.proofread(edition)) : rules.rulesOf(edition);
    }

    private Instant begins(Edition edition) {
        var now = clock.instant();
        return edition.publishAt() == null || edition.publishAt().isBefore(now) ? now : edition.publishAt();
    }
}
