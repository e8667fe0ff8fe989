package org.millwright.protocol.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact at the time judged.
 *
 * @param value what rules see; null when it is missing
 * @param why   it is missing; null when it is not
 */
record SeenFact(String name, @Nullable Fact fact, @Nullable FactValue value, MissingFact.@Nullable Why why) {

    private static final double MILLIS_A_MINUTE = 60_000;

    static SeenFact of(String name, Optional<Fact> known, Instant at) {
        if (known.isEmpty()) {
            return new SeenFact(name, null, null, MissingFact.Why.ABSENT);
        }
        Fact fact = known.get();
        return switch (fact.value()) {
            case FactValue.Erased erased -> new SeenFact(name, fact, null, MissingFact.Why.ERASED);
            case FactValue.Moment(Instant moment) when moment.isAfter(at) -> new SeenFact(name, fact, null, MissingFact.Why.IN_FUTURE);
            case FactValue.Moment(Instant moment) -> new SeenFact(name, fact, since(name, moment, at), null);
            case FactValue.Choice word when Evidence.isOpen(fact) -> new SeenFact(name, fact, null, MissingFact.Why.PENDING);
            default -> new SeenFact(name, fact, fact.value(), null);
        };
    }

    /** For CEL: quantities in the smallest unit of their dimension. */
    Object bare() {
        return switch (value) {
            case FactValue.Amount(double amount, Unit unit) -> unit.toBase(amount);
            case FactValue.Count(long count) -> count;
            case FactValue.Flag(boolean set) -> set;
            case FactValue.Choice(String word) -> word;
            case null, default -> throw new IllegalStateException(name + " is missing");
        };
    }

    /** The first moments at which the limit may turn over because time passes. */
    Stream<Instant> turns(Limit limit) {
        if (fact == null || !(fact.value() instanceof FactValue.Moment(Instant moment))) {
            return Stream.of();
        }
        return limit.needed().stream().flatMap(one -> one instanceof FactValue.Amount(double amount, Unit unit)
                ? turns(limit.comparison(), moment.plusMillis(Math.round(unit.toBase(amount) * MILLIS_A_MINUTE))) : Stream.of());
    }

    private static Stream<Instant> turns(Limit.Comparison comparison, Instant reached) {
        Instant after = reached.plusMillis(1);
        return switch (comparison) {
            case LESS, AT_LEAST -> Stream.of(reached);
            case AT_MOST, MORE -> Stream.of(after);
            default -> Stream.of(reached, after);
        };
    }

    private static FactValue since(String name, Instant moment, Instant at) {
        Unit unit = FactCatalogue.standard().get(name).unit().orElseThrow();
        return new FactValue.Amount(unit.fromBase(Duration.between(moment, at).toMillis() / MILLIS_A_MINUTE), unit);
    }
}
