package org.millwright.protocol.emergency.web;

import java.time.Clock;
import java.time.Duration;
import org.millwright.protocol.emergency.EmergencyCard;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** How often each card is drilled. */
@Component
class DrillSetting {

    private static final SettingName DAYS = SettingName.wholeNumber("protocol.drill-days", 90, 1, 3650);

    private final ZoneSettings settings;
    private final Zones zones;
    private final Clock clock;

    DrillSetting(ZoneSettings settings, Zones zones, Clock clock) {
        this.settings = settings;
        this.zones = zones;
        this.clock = clock;
    }

    int days() {
        return settings.intSetting(DAYS, zones.currentZone().dayOf(clock.instant()));
    }

    boolean overdue(EmergencyCard card, int days) {
        return card.lastDrill() == null || card.lastDrill().isBefore(clock.instant().minus(Duration.ofDays(days)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Names {

        @Bean
        SettingName drillDays() {
            return DAYS;
        }
    }
}
