package org.millwright.demand.ranking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.DemandState;
import org.millwright.http.Paged;
import org.millwright.planner.criterion.CriterionCode;
import org.millwright.planner.rule.RuleCode;
import org.millwright.ui.TimeAxis;

/**
 * Every crew of the zone put to a demand or one of its packages.
 *
 * @param own       the reader may invite
 * @param chosen    position of the package asked about; 0: the whole by one crew
 * @param crews     how many were judged
 * @param able      how many can do it
 * @param near      how many are kept out by one rule alone
 * @param refusedBy how many each rule keeps out, with or without others
 * @param list      {@code ranked} or {@code excluded}: which of the two is paged
 * @param ranked    a page of those who can do it
 * @param excluded  a page of those who cannot; beside {@code ranked} the nearest few
 * @param picked    chosen to be invited, wherever in the lists they stand
 * @param dropped   how many the address names beyond those that can be chosen
 */
public record RankingPage(UUID demandId, String number, String title, DemandState state, boolean own, SiteView site, String licence, @Nullable Long budgetFromFen,
                          @Nullable Long budgetToFen, List<PackageTab> packages, int chosen, Instant judgedAt, ZoneId timeZone, LocalDate from, LocalDate until,
                          LocalDate windowFirst, LocalDate windowLast, LocalDate today, int crews, int able, int near, Map<RuleCode, Integer> refusedBy, String list,
                          @Nullable RuleCode rule, boolean nearOnly, String text, Paged<RankView> ranked, Paged<ExclusionView> excluded,
                          @Nullable Explanation explanation, List<Weight> weights, List<Picked> picked, int dropped) {

    public record SiteView(String name, String address, double latitude, double longitude) {}

    /**
     * @param position 0: all of them by one crew
     * @param able     how many can do it; null where that was not worked out lately
     */
    public record PackageTab(@Nullable UUID id, int position, String title, long workMinutes, @Nullable Integer able) {

        public boolean hopeless() {
            return able != null && able == 0;
        }
    }

    /**
     * @param able  can do this work; else it was chosen beside other work
     * @param shown its row stands on this page
     */
    public record Picked(UUID crewId, String crew, boolean able, boolean shown) {}

    /** What a criterion counts, in points; without any price named its weight is with the others. */
    public record Weight(CriterionCode criterion, double points) {}

    /**
     * Why one crew stands where it stands: either its rank, beside the next one's, or what keeps it out.
     *
     * @param other       the one after it, or before the last; null when it is alone
     * @param ahead       by how many points it leads the other; negative when it trails
     * @param differences by criterion, worded
     * @param share       of the installer's awards in 90 days
     */
    public record Explanation(@Nullable RankView rank, @Nullable ExclusionView exclusion, @Nullable Other other, double ahead, String differences, Share share) {

        public record Other(int place, String crew) {}
    }

    /** @param awards of the installer; {@code all} of the zone */
    public record Share(long awards, long all, long installers) {

        public double percent() {
            return all == 0 ? 0 : 100.0 * awards / all;
        }
    }

    public boolean picks(UUID crewId) {
        return picked.stream().anyMatch(each -> each.crewId().equals(crewId));
    }

    /** How many would be invited. */
    public long pickedAble() {
        return picked.stream().filter(Picked::able).count();
    }

    /** What this address says of the choice, for addresses that are put together anew; begins with an ampersand. */
    public String carried() {
        return picked.stream().map(each -> "&crews=" + each.crewId()).collect(Collectors.joining());
    }

    public boolean listsExcluded() {
        return list.equals("excluded");
    }

    /** Perhaps somebody can do a package alone, when nobody can do the whole. */
    public boolean partsOnly() {
        return able == 0 && chosen == 0 && packages.stream().anyMatch(each -> each.position() > 0 && !each.hopeless());
    }

    public List<Integer> positions() {
        return packages.stream().map(PackageTab::position).filter(position -> position > 0).toList();
    }

    /** Days shown: from today, or shortly before the window, to shortly after it. */
    public TimeAxis axis(String label) {
        return new TimeAxis(from, until, timeZone, today, new TimeAxis.Window(windowFirst, windowLast, label));
    }
}
