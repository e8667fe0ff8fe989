package org.millwright.demand.ranking;

import java.time.Instant;
import java.util.List;
import org.millwright.demand.Demand;
import org.millwright.demand.WorkPackage;
import org.millwright.directory.Site;
import org.millwright.planner.Answer;

/**
 * A demand put to every crew.
 *
 * @param packages those asked about, in the order of work
 * @param whole    all that are open, by one crew
 * @param at       when it was judged
 * @param prices   where each price comes from
 */
public record Ranked(Demand demand, Site site, List<WorkPackage> packages, boolean whole, ZoneRoster crews, RankingRules rules, Instant at, Prices prices,
                     Answer answer) {}
