package org.millwright.entry.chain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.millwright.protocol.rule.FactValue;
import org.millwright.protocol.rule.Limit;
import org.millwright.protocol.rule.Limit.Comparison;
import org.millwright.protocol.rule.RuleBook;
import org.millwright.protocol.rule.Unit;

/**
 * For how long nobody may see a person on the way.
 *
 * @param clause  that says so; empty where none in force does, and the zone's setting stands in
 * @param edition of the clause
 */
record GapLimit(int minutes, String clause, String edition) {

    private static final String FACT = "site.gapMinutes";
    private static final Set<Comparison> UPPER = Set.of(Comparison.LESS, Comparison.AT_MOST);

    /** The strictest of the clauses in force that bound the gap from above. */
    static Optional<GapLimit> of(RuleBook book) {
        return book.limitsOf(FACT).stream().filter(one -> UPPER.contains(one.limit().comparison())).flatMap(one -> minutes(one.limit()).stream()
                        .map(minutes -> new GapLimit(minutes, one.clause().number(), book.content().edition().number())))
                .min(Comparator.comparingInt(GapLimit::minutes));
    }

    static GapLimit setting(int minutes) {
        return new GapLimit(minutes, "", "");
    }

    /** Of several, where it depends on another fact, the shortest. */
    private static Optional<Integer> minutes(Limit it) {
        List<Double> amounts = it.needed().stream().filter(FactValue.Amount.class::isInstance).map(FactValue.Amount.class::cast)
                .filter(one -> one.unit().dimension() == Unit.Dimension.TIME).map(one -> one.unit().toBase(one.amount())).toList();
        return amounts.stream().min(Comparator.naturalOrder()).map(Double::intValue);
    }
}
