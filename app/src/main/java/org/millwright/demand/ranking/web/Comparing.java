package org.millwright.demand.ranking.web;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Demand;
import org.millwright.demand.WorkPackage;
import org.millwright.demand.ranking.web.ComparePage.Choice;
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

    /** @param crews ids of those chosen; those that cannot do it are left out, the best four are shown, and while there are fewer than two the best of all are put in */
    ComparePage page(CurrentUser user, Demand demand, @Nullable String packageNamed, List<String> crews) {
        var sitting = pages.new Sitting(user, demand, packageNamed, false);
        var page = pages.page(user, sitting, RankingAsk.everything());
        var answer = sitting.ranked.answer();
        var chosen = new LinkedHashSet<Rank>();
        var asked = Set.copyOf(crews);
        answer.ranks().stream().filter(rank -> asked.contains(rank.crewId())).forEach(chosen::add);
        int wanted = crews.isEmpty() ? USUAL : FEWEST;
        answer.ranks().stream().limit(MOST).forEach(rank -> {
            if (chosen.size() < wanted) chosen.add(rank);
        });
        var shown = chosen.stream().sorted(Comparator.comparingInt(Rank::place)).limit(MOST).toList();
        var picked = chosen.stream().map(rank -> sitting.ranked.crews().label(rank.crewId()).crewId()).filter(sitting.views::invitable).toList();
        return new ComparePage(demand.id(), demand.name(), demand.title(), page.own(), page.chosen(), sitting.ranked.packages().stream().map(WorkPackage::id).toList(), page.judgedAt(),
                shown.stream().map(sitting.views::rank).toList(), picked,
                answer.ranks().stream().limit(MOST_CHOICES).map(rank -> new Choice(sitting.ranked.crews().label(rank.crewId()).crewId(), rank.place(),
                        sitting.ranked.crews().label(rank.crewId()).full())).toList(),
                page.timeZone(), page.from(), page.until(), page.windowFirst(), page.windowLast(), page.today());
    }
}
