package org.millwright.planning;

import org.millwright.planner.Planner;
import org.millwright.tenancy.SettingName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a zone may decide about planning, and the engine that does it. */
@Configuration(proxyBeanMethods = false)
class PlanSettings {

    /** How many days past its window a plan may still lay work, and call it late, before it leaves it to nobody. */
    static final SettingName OVERRUN_DAYS = SettingName.wholeNumber("planning.overrun-days", 7, 0, 60);
    /** How long a search takes where nobody says otherwise. */
    static final SettingName SECONDS = SettingName.wholeNumber("planning.seconds", 20, 1, 3600);

    @Bean
    Planner planner() {
        return new Planner();
    }

    @Bean
    SettingName planningOverrunDays() {
        return OVERRUN_DAYS;
    }

    @Bean
    SettingName planningSeconds() {
        return SECONDS;
    }
}
