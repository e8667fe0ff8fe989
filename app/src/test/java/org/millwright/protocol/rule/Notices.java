package org.millwright.protocol.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rules as real notices of 2022 put them. Each clause says what must hold; the numbers are theirs. */
public final class Notices {

    public static final Instant NOON = Instant.parse("2022-04-20T04:00:00Z");

    private final List<BookRule> rules = new ArrayList<>();

    private Notices() { }

    /** A city of Shandong: filed 48 h ahead, relay told to the port-control office 24 h ahead, NAT of at most 48 h, an antigen test, then straight along the pass's route. */
    public static RuleBook firstCity() {
        return new Notices().rule("1.1", "filing.leadHours >= hours(48)", new Outcome.Require())
                .rule("1.2", "filing.relayLeadHours >= hours(24)", new Outcome.Require())
                .rule("1.3", "person.nat.result == \"negative\" && person.nat.hoursSinceSampling <= hours(48)", new Outcome.Require())
                .rule("1.4", "person.antigen.result == \"negative\"", new Outcome.Condition(List.of(ConditionKind.ANTIGEN_ON_ARRIVAL), null))
                .rule("1.5", "itinerary.followsPassRoute", new Outcome.Refuse())
                .rule("1.6", "person.nat.result != \"positive\" && person.antigen.result != \"positive\"", new Outcome.Refuse()).book("first city");
    }

    /** Another: 3 days ahead, filed by the local receiver. */
    public static RuleBook secondCity() {
        return new Notices().rule("2.1", "filing.leadHours >= days(3)", new Outcome.Require())
                .rule("2.2", "filing.filer == \"receiver\"", new Outcome.Require())
                .rule("2.3", "!person.wasInRiskArea || person.daysSinceRiskArea > days(14)", new Outcome.Quarantine(14))
                .rule("2.4", "!(person.riskAreaLevel in [\"medium\", \"high\"]) || person.daysSinceRiskArea > days(14)", new Outcome.Refuse())
                .rule("2.5", "person.nat.result == \"negative\"", new Outcome.Refuse()).book("second city");
    }

    /** The ministry of transport: inside validity nobody tests again; over 48 h on arrival, NAT and antigen, and on with a negative antigen. */
    public static RuleBook ministry() {
        return new Notices().rule("3.1", "person.nat.result == \"negative\"", new Outcome.Refuse())
                .rule("3.2", "person.nat.hoursSinceSampling <= hours(48)",
                        new Outcome.Condition(List.of(ConditionKind.NAT_ON_ARRIVAL, ConditionKind.ANTIGEN_ON_ARRIVAL), 1)).book("ministry");
    }

    /** Checkable clauses of building-site protocols. */
    public static RuleBook buildingSite() {
        return new Notices().rule("4.1", "person.temperature < celsius(37.3)", new Outcome.Require())
                .rule("4.2", "person.feverConfirmed == false", new Outcome.Quarantine(1))
                .rule("4.3", "site.gates == 1", new Outcome.Require())
                .rule("4.4", "site.squareMetresPerBed >= squareMetres(2.5)", new Outcome.Require()).book("building site");
    }

    public static List<RuleBook> all() {
        return List.of(firstCity(), secondCity(), ministry(), buildingSite());
    }

    private Notices rule(String number, String expression, Outcome otherwise) {
        rules.add(new BookRule(new ClauseRef(new UUID(22, rules.size()), number), new ClauseRule(expression, otherwise)));
        return this;
    }

    private RuleBook book(String edition) {
        return RuleBook.of(new RuleBook.Content(new EditionRef(new UUID(2022, edition.length()), edition), ControlLevel.II, rules));
    }
}
