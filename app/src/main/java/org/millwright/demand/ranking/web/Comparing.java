package org.millwright.demand.ranking.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Demand;
import org.millwright.demand.WorkPackage;
import org.millwright.demand.ranking.web.ComparePage.Choice;
import org.millwright.demand.ranking.web.RankingPage.Picked;
import org.millwright.identity.CurrentUser;
import org.millwright.planner.Rank;
import org.springframework.stereotype.Component;

/** Makes the comparison of a few crews that can do the work. */
@Component
class Comparing {

    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int USUAL = 3;
    private static final int MOST_CHOICES = 50;

    private final RankingPages pages;

    Comparing(RankingPages pages) {
        this.pages = pages;
    }

    /**
     * Those chosen that can do it, the best four beside each other. While there are fewer than two, the best of all are put beside them, which chooses nobody.
     */
    ComparePage page(CurrentUser user, Demand demand, @Nullable String packageNamed, RankingAsk ask) {
        var sitting = pages.new Sitting(user, demand, packageNamed, false);
        var page = pages.page(user, sitting, ask.wholeList());
        var ranks = sitting.ranked.answer().ranks();
        var asked = ask.chosen();
        var chosen = ranks.stream().filter(rank -> asked.contains(rank.crewId())).limit(MOST).toList();
        int missing = Math.max(0, (asked.isEmpty() ? USUAL : FEWEST) - chosen.size());
        var others = ranks.stream().filter(rank -> !asked.contains(rank.crewId())).limit(missing);
        var shown = Stream.concat(chosen.stream(), others).sorted(Comparator.comparingInt(Rank::place)).map(sitting.views::rank).toList();
        return new ComparePage(demand.id(), demand.name(), demand.title(), page.own(), page.chosen(), sitting.ranked.packages().stream().map(WorkPackage::id).toList(),
                page.judgedAt(), shown, picked(page, true), picked(page, false), shown.size() > chosen.size(), page.dropped(), choices(sitting, asked),
                page.timeZone(), page.from(), page.until(), page.windowFirst(), page.windowLast(), page.today());
    }

    private static List<UUID> picked(RankingPage page, boolean able) {
        return page.picked().stream().filter(each -> each.able() == able).map(Picked::crewId).toList();
    }

    private static List<Choice> choices(RankingPages.Sitting sitting, Set<String> asked) {
        return sitting.ranked.answer().ranks().stream().filter(rank -> rank.place() <= MOST_CHOICES || asked.contains(rank.crewId())).map(rank -> {
            var label = sitting.ranked.crews().label(rank.crewId());
            return new Choice(label.crewId(), rank.place(), label.full());
        }).toList();
    }
}
