package org.millwright.entry.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.millwright.protocol.rule.ClauseRef;
import org.millwright.protocol.rule.ClauseRule;
import org.millwright.protocol.rule.ClauseScope;
import org.millwright.protocol.rule.ConditionKind;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.protocol.rule.EditionRef;
import org.millwright.protocol.rule.Outcome;
import org.millwright.protocol.rule.RuleSet;
import org.millwright.protocol.rule.ScopedRule;

/** What real notices of 2022 asked, as rules: two cities of Shandong and the ministry of transport (domain.md). */
public final class CityNotices {

    private static final Instant FROM = Instant.parse("2022-01-01T00:00:00Z");

    private final List<ScopedRule> rules = new ArrayList<>();
    private final Set<ControlLevel> levels;

    private CityNotices(Set<ControlLevel> levels) {
        this.levels = levels;
    }

    /** Filed 48 hours ahead, a negative of at most 48 hours, an antigen test on arrival. */
    public static RuleSet first() {
        return new CityNotices(Set.of()).lead(48).nat(new Outcome.Require())
                .rule("person.antigen.result == 'negative' && person.antigen.hoursSinceSampling <= hours(24)", new Outcome.Condition(List.of(ConditionKind.ANTIGEN_ON_ARRIVAL), 2))
                .risk().set("first");
    }

    /** Filed three days ahead by the local receiver. */
    public static RuleSet second() {
        return new CityNotices(Set.of()).lead(72).rule("filing.filer == 'receiver'", new Outcome.Require()).nat(new Outcome.Require()).risk().set("second");
    }

    /** No second test within validity; beyond 48 hours a test and an antigen on arrival. */
    public static RuleSet ministry() {
        return new CityNotices(Set.of()).nat(new Outcome.Condition(List.of(ConditionKind.NAT_ON_ARRIVAL, ConditionKind.ANTIGEN_ON_ARRIVAL), 6)).positive().set("ministry");
    }

    /** Whoever is based here works for three days while nobody else does. */
    public static RuleSet inTurn() {
        return new CityNotices(Set.of()).positive().rule("!filing.localCrew", new Outcome.Condition(List.of(ConditionKind.SPLIT_SHIFT), 72)).set("in turn");
    }

    /** Seven days for who was in a risk area, and nobody who is positive. */
    public static RuleSet quarantine() {
        return new CityNotices(Set.of()).risk().positive().set("quarantine");
    }

    /** Seven days for who was with a case, and nobody who is positive. */
    public static RuleSet contacts() {
        return new CityNotices(Set.of()).positive().rule("person.contact != 'close'", new Outcome.Quarantine(7)).set("contacts");
    }

    /** Refuses whoever was with no case: for what a change would do to people who are in order. */
    public static RuleSet upsideDown() {
        return new CityNotices(Set.of()).rule("person.contact == 'close'", new Outcome.Refuse()).set("upside down");
    }

    /** Nobody out of sight for more than half an hour. */
    public static RuleSet sight() {
        return new CityNotices(Set.of()).positive().rule("site.gapMinutes <= minutes(30)", new Outcome.Refuse()).set("sight");
    }

    /** One gate, disinfected and measured within a day. */
    public static RuleSet singleGate() {
        return new CityNotices(Set.of()).rule("site.gates == 1 && site.hoursSinceDisinfection <= hours(24) && site.hoursSinceTemperatureRound <= hours(24)", new Outcome.Require()).set("gate");
    }

    /** Who has read the edition, and has no fever. */
    public static RuleSet readersWithoutFever() {
        return new CityNotices(Set.of()).rule("person.protocolAcknowledged", new Outcome.Require()).rule("!person.feverConfirmed && person.temperature < celsius(37.3)", new Outcome.Refuse()).set("readers");
    }

    /** A site with one gate, whoever works there. */
    public static RuleSet oneGate() {
        return new CityNotices(Set.of()).rule("site.gates == 1", new Outcome.Require()).set("one gate");
    }

    /** A zone's own: all of the first city's at level II and above, split shift at every level in force. */
    public static RuleSet zone() {
        var strict = new CityNotices(Set.of(ControlLevel.II, ControlLevel.I)).lead(24).nat(new Outcome.Require()).risk();
        var all = new CityNotices(Set.of()).positive().rule("filing.localCrew", new Outcome.Condition(List.of(ConditionKind.SPLIT_SHIFT), 72))
                .rule("vehicle.hoursSinceDisinfection <= hours(24)", new Outcome.Condition(List.of(ConditionKind.DISINFECTION), null));
        all.rules.addAll(strict.rules);
        return all.set("zone");
    }

    private CityNotices lead(int hours) {
        return rule("filing.leadHours >= hours(" + hours + ")", new Outcome.Require());
    }

    private CityNotices nat(Outcome otherwise) {
        return rule("person.nat.result == 'negative' && person.nat.hoursSinceSampling <= hours(48)", otherwise);
    }

    /** Nobody who is positive; who is neither is tested again first. */
    private CityNotices positive() {
        return rule("person.nat.result != 'positive'", new Outcome.Refuse()).rule("person.nat.result != 'indeterminate'", new Outcome.Require());
    }

    private CityNotices risk() {
        return rule("!person.wasInRiskArea || person.daysSinceRiskArea >= days(7)", new Outcome.Quarantine(7));
    }

    private CityNotices rule(String expression, Outcome otherwise) {
        var name = expression + otherwise;
        rules.add(new ScopedRule(new ClauseRef(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), "4." + (rules.size() + 1)),
                new ClauseRule(expression, otherwise), new ClauseScope(List.of(), levels, FROM, null)));
        return this;
    }

    private RuleSet set(String name) {
        return new RuleSet(new EditionRef(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), name + " v1"), rules);
    }
}
