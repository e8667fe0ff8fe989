package org.millwright.protocol.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case that a clause's author worked out by hand; an edition is submitted only when all of them come out as expected.
 *
 * @param facts    as typed, by name; see {@code FactReader}. What is not said is missing.
 * @param at       the time judged
 * @param expected whether the clause is satisfied, its outcome follows, or a fact is missing
 */
public record WorkedExample(String name, Map<String, String> facts, Instant at, Finding.State expected) {

    /**
     * What came of an example.
     *
     * @param finding    what the rule says
     * @param unreadable names that are no facts, or whose values cannot be theirs; with any, the example has not passed
     */
    public record Result(WorkedExample example, Finding finding, List<String> unreadable) {

        public boolean passed() {
            return unreadable.isEmpty() && finding.state() == example.expected();
        }
    }

    private static final FactSource BY_HAND = new FactSource(FactSource.Kind.ENTERED, "example");

    public Result tryOn(CheckedRule rule, ClauseRef clause) {
        var read = new ArrayList<Fact>();
        var unreadable = new ArrayList<String>();
        new LinkedHashMap<>(facts).forEach((name, text) -> FactCatalogue.standard().find(name).flatMap(definition -> FactReader.read(definition, text, at))
                .ifPresentOrElse(value -> read.add(new Fact(name, value, BY_HAND, "example", at)), () -> unreadable.add(name)));
        return new Result(this, rule.judge(clause, Facts.of(rule.subject(), read), at), List.copyOf(unreadable));
    }
}
