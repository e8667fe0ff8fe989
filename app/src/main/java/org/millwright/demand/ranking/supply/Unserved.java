package org.millwright.demand.ranking.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.millwright.planner.rule.RuleCode;

/**
 * Open work that no crew of the zone can do, as judged at one moment.
 *
 * @param judged open packages in all
 * @param crews   that were put to each
 * @param demands how many demands the packages nobody can do belong to
 * @param lines   those packages, or some of them
 */
public record Unserved(Instant at, int judged, int crews, long demands, List<Line> lines) {

    /**
     * @param worst       the rule most in the way: the one that alone keeps most crews out, else the one that keeps most out
     * @param keptOut     how many crews that rule keeps out
     * @param keptOutOnly how many of them it keeps out alone
     */
    public record Line(UUID demandId, String number, String demand, UUID companyId, String company, UUID siteId, UUID packageId, int position, String title,
                       LocalDate windowFirst, LocalDate windowLast, RuleCode worst, int keptOut, int keptOutOnly) {}

    /** With some of the lines only, for a page of them. */
    public Unserved showing(List<Line> some) {
        return new Unserved(at, judged, crews, demands, List.copyOf(some));
    }
}
