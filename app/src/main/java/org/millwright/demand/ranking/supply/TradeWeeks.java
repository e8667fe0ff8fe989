package org.millwright.demand.ranking.supply;

import java.util.List;

/**
 * One trade over some weeks, in people working full weeks.
 *
 * @param supply who could work, each counted in the trade mastered best
 * @param demand what open work asks for, begun as early as it may
 */
public record TradeWeeks(String trade, List<Double> supply, List<Double> demand) {

    /** People missing in the week; 0 when there are enough. */
    public long missing(int week) {
        return Math.max(0, Math.round(Math.ceil(demand.get(week) - 0.05)) - Math.round(Math.floor(supply.get(week) + 0.05)));
    }

    public long missing() {
        long sum = 0;
        for (int week = 0; week < supply.size(); week++) sum += missing(week);
        return sum;
    }
}
