package org.millwright.demand.ranking.web;

import java.util.List;
import org.millwright.demand.ranking.RankingRules;
import org.millwright.demand.ranking.web.RankingPage.Weight;
import org.millwright.planner.criterion.CriterionCode;
import org.millwright.planner.rule.RuleCode;

/** How ranking goes at present: the rules in their order, the weights, and when a word counts as old. */
public record RulesPage(List<RuleCode> rules, List<Weight> weights, boolean entryControlled, int capacityStaleDays, int controlStaleDays, int loadDays) {

    static RulesPage of(RankingRules rules) {
        var weights = rules.weights();
        return new RulesPage(List.of(RuleCode.values()), List.of(new Weight(CriterionCode.LOCAL, weights.local()), new Weight(CriterionCode.TIME_TO_SITE, weights.timeToSite()),
                new Weight(CriterionCode.FRESHNESS, weights.freshness()), new Weight(CriterionCode.QUALITY, weights.quality()), new Weight(CriterionCode.LOAD, weights.load()),
                new Weight(CriterionCode.PRICE, weights.price())), rules.entryControlled(), rules.capacityStaleDays(), rules.controlStaleDays(), rules.loadDays());
    }
}
