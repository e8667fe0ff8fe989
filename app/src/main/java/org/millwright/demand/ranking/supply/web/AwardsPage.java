package org.millwright.demand.ranking.supply.web;

import java.time.LocalDate;
import java.util.List;
import org.millwright.demand.ranking.supply.Awards.Award;

/** @param all awards of the zone since that day */
public record AwardsPage(LocalDate since, LocalDate until, long all, List<Award> awards) {

    /** From this share on the zone takes note. */
    public static final int NOTED_PERCENT = 25;

    public double percent(Award award) {
        return all == 0 ? 0 : 100.0 * award.engagements() / all;
    }
}
