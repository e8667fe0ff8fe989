package org.millwright.protocol.rule;

import java.util.List;

/** What values a fact can have and what a rule sees of them. */
public sealed interface FactType {

    /** A quantity; kept as {@code FactValue.Amount}. */
    record Amount(Unit unit) implements FactType { }

    /** The time since something happened; kept as {@code FactValue.Moment}, so that it grows by itself, and seen by rules as a quantity at the time judged. */
    record Since(Unit unit) implements FactType { }

    /** A number of things. */
    record Count() implements FactType { }

    record Flag() implements FactType { }

    /**
     * One of some words.
     *
     * @param values from best to worst: of two that disagree the worse is used
     * @param open   those that mean "not known yet": a rule never sees them, the fact counts as missing
     */
    record Choice(List<String> values, List<String> open) implements FactType { }
}
