package org.millwright.protocol.rule;

import java.util.List;

/**
 * A comparison in a rule, read so that it should hold: what the fact should be.
 *
 * @param needed the values at the other side; several for {@code ONE_OF} and where the value depends on another fact
 * @param way    where the rule says "or": which of its ways this belongs to
 */
public record Limit(String fact, Comparison comparison, List<FactValue> needed, Way way) {

    /**
     * One of several ways to satisfy a rule: of those of one choice any is enough, and within a way all that belongs to it is needed.
     *
     * @param choice 0 where there is none, and the comparison is needed whatever else holds
     */
    public record Way(int choice, int number) {

        static final Way ONLY = new Way(0, 0);
    }

    Limit(String fact, Comparison comparison, List<FactValue> needed) {
        this(fact, comparison, needed, Way.ONLY);
    }

    Limit on(Way other) {
        return new Limit(fact, comparison, needed, other);
    }

    /** Words on screen are {@code comparison.<name>}. */
    public enum Comparison {
        LESS, AT_MOST, MORE, AT_LEAST, IS, IS_NOT, ONE_OF, NONE_OF;

        Comparison negated() {
            return switch (this) {
                case LESS -> AT_LEAST;
                case AT_LEAST -> LESS;
                case AT_MOST -> MORE;
                case MORE -> AT_MOST;
                case IS -> IS_NOT;
                case IS_NOT -> IS;
                case ONE_OF -> NONE_OF;
                case NONE_OF -> ONE_OF;
            };
        }

        /** With both sides exchanged. */
        Comparison mirrored() {
            return switch (this) {
                case LESS -> MORE;
                case MORE -> LESS;
                case AT_MOST -> AT_LEAST;
                case AT_LEAST -> AT_MOST;
                default -> this;
            };
        }
    }

    Limit negated() {
        return new Limit(fact, comparison.negated(), needed, way);
    }

    boolean holds(FactValue seen) {
        return switch (comparison) {
            case IS, ONE_OF -> needed.stream().anyMatch(one -> order(seen, one) == 0);
            case IS_NOT, NONE_OF -> needed.stream().noneMatch(one -> order(seen, one) == 0);
            case LESS -> needed.stream().allMatch(one -> order(seen, one) < 0);
            case AT_MOST -> needed.stream().allMatch(one -> order(seen, one) <= 0);
            case MORE -> needed.stream().allMatch(one -> order(seen, one) > 0);
            case AT_LEAST -> needed.stream().allMatch(one -> order(seen, one) >= 0);
        };
    }

    private static int order(FactValue seen, FactValue needed) {
        if (seen instanceof FactValue.Amount(double amount, Unit unit) && needed instanceof FactValue.Amount(double limit, Unit limitUnit)) {
            return Double.compare(unit.toBase(amount), limitUnit.toBase(limit));
        }
        if (seen instanceof FactValue.Count(long count) && needed instanceof FactValue.Count(long limit)) {
            return Long.compare(count, limit);
        }
        return seen.equals(needed) ? 0 : 1;
    }
}
