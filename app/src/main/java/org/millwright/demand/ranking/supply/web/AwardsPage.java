package org.millwright.demand.ranking.supply.web;

import java.time.LocalDate;
import org.millwright.demand.ranking.supply.Awards.Award;
import org.millwright.http.Paged;

/**
 * @param all    awards of the zone since that day
 * @param awards installers, most first
 */
public record AwardsPage(LocalDate since, LocalDate until, long all, Paged<Award> awards) {

    /** From this share on the zone takes note. */
    public static final int NOTED_PERCENT = 25;

    public double percent(Award award) {
        return all == 0 ? 0 : 100.0 * award.engagements() / all;
    }
}
