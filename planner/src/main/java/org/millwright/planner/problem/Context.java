package org.millwright.planner.problem;

import java.util.Map;

/**
 * When and how a demand is ranked.
 *
 * @param nowMinute       the present, with at least a minute after it; nothing starts before
 * @param entryControlled whether a control level is in force; without one, control status neither delays, excludes nor
 *                        warns
 * @param weights         of the criteria
 * @param staleMinutes    age from which capacity counts as stale, at least 1
 * @param controlStaleMinutes the same for control status, at least 1
 * @param loadMinutes     how far ahead bookings count as load, at least 1
 * @param pricesFen       prices named for this demand, by crew id, each at least 1 fen; possibly none
 */
public record Context(long nowMinute, boolean entryControlled, Weights weights, long staleMinutes,
                      long controlStaleMinutes, long loadMinutes, Map<String, Long> pricesFen) {

    private static final long DAY = 24 * 60;

    public Context {
        Bound.within("Context", "nowMinute", nowMinute, -Bound.FINITE_MINUTES, Bound.FINITE_MINUTES - 1);
        Bound.present("Context", "weights", weights);
        Bound.within("Context", "staleMinutes", staleMinutes, 1, Bound.FINITE_MINUTES);
        Bound.within("Context", "controlStaleMinutes", controlStaleMinutes, 1, Bound.FINITE_MINUTES);
        Bound.within("Context", "loadMinutes", loadMinutes, 1, Bound.FINITE_MINUTES);
        Bound.present("Context", "pricesFen", pricesFen).forEach((crew, fen) -> Bound.within(
                "Context", "price of crew " + crew, Bound.present("Context", "price of crew " + crew, fen),
                1, 1_000_000_000_000_000L));
        pricesFen = Map.copyOf(pricesFen);
    }

    /** Entry controlled, default weights, stale after 7 days, load of 4 weeks, no prices. */
    public static Context at(long nowMinute) {
        return new Context(nowMinute, true, Weights.DEFAULT, 7 * DAY, 7 * DAY, 28 * DAY, Map.of());
    }

    public Context withEntryControlled(boolean other) {
        return new Context(nowMinute, other, weights, staleMinutes, controlStaleMinutes, loadMinutes, pricesFen);
    }

    public Context withWeights(Weights other) {
        return new Context(nowMinute, entryControlled, other, staleMinutes, controlStaleMinutes, loadMinutes, pricesFen);
    }

    /** One age for both. */
    public Context withStaleMinutes(long other) {
        return new Context(nowMinute, entryControlled, weights, other, other, loadMinutes, pricesFen);
    }

    public Context withControlStaleMinutes(long other) {
        return new Context(nowMinute, entryControlled, weights, staleMinutes, other, loadMinutes, pricesFen);
    }

    public Context withLoadMinutes(long other) {
        return new Context(nowMinute, entryControlled, weights, staleMinutes, controlStaleMinutes, other, pricesFen);
    }

    public Context withPricesFen(Map<String, Long> other) {
        return new Context(nowMinute, entryControlled, weights, staleMinutes, controlStaleMinutes, loadMinutes, other);
    }
}
