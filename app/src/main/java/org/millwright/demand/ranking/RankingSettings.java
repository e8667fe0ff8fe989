package org.millwright.demand.ranking;

import org.millwright.planner.Ranking;
import org.millwright.tenancy.SettingName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a zone may decide about ranking, and the engine that does it. */
@Configuration(proxyBeanMethods = false)
class RankingSettings {

    @Bean
    Ranking ranking() {
        return new Ranking();
    }

    @Bean
    SettingName rankingWeightLocal() {
        return RankingRules.LOCAL;
    }

    @Bean
    SettingName rankingWeightTime() {
        return RankingRules.TIME;
    }

    @Bean
    SettingName rankingWeightFreshness() {
        return RankingRules.FRESHNESS;
    }

    @Bean
    SettingName rankingWeightQuality() {
        return RankingRules.QUALITY;
    }

    @Bean
    SettingName rankingWeightLoad() {
        return RankingRules.LOAD;
    }

    @Bean
    SettingName rankingWeightPrice() {
        return RankingRules.PRICE;
    }

    @Bean
    SettingName rankingEntryControlled() {
        return RankingRules.ENTRY_CONTROLLED;
    }

    @Bean
    SettingName rankingLoadDays() {
        return RankingRules.LOAD_DAYS;
    }
}
