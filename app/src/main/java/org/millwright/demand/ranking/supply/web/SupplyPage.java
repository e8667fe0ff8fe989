package org.millwright.demand.ranking.supply.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.ranking.supply.Awards.Award;
import org.millwright.demand.ranking.supply.SiteStates.Home;
import org.millwright.demand.ranking.supply.SiteStates.SiteState;
import org.millwright.demand.ranking.supply.Unserved;

/**
 * The zone's hands and work at a glance.
 *
 * @param at       when hands and work were counted
 * @param counting they are being counted for the first time, and weeks, trades and open packages are not known yet
 * @param weeks    Mondays
 * @param unserved with its first lines; null while it is being worked out for the first time
 * @param stuck    of the sites those with work nobody can do
 * @param sites    that the map shows, of {@code sitesInAll}
 * @param stale    crews whose word is old, of {@code active}
 */
public record SupplyPage(Instant at, boolean counting, List<LocalDate> weeks, List<Trade> trades, int openPackages, @Nullable Unserved unserved, Set<UUID> stuck, List<SiteState> sites,
                         int sitesInAll, List<Home> homes, List<Award> awards, long awardsInAll, long active, long stale) {

    /** @param missing people missing over all weeks, each week counted */
    public record Trade(String trade, String name, List<Double> supply, List<Double> demand, long missing) {}

    /** Which of three states a site is in, for shape and word. */
    public String toneOf(SiteState site) {
        return stuck.contains(site.siteId()) ? "bad" : site.open() > 0 ? "attention" : "ok";
    }
}
