package org.millwright.protocol.checklist;

import java.time.Clock;
import java.time.Duration;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The zone's numbers for fevers; as building-site protocols have them until the zone decides otherwise. */
@Component
public class FeverSettings {

    private static final SettingName LIMIT = SettingName.decimal("protocol.fever.celsius", "37.3", 36, 40);
    private static final SettingName WAIT = SettingName.wholeNumber("protocol.fever.wait-minutes", 5, 1, 120);
    private static final SettingName NEEDED = SettingName.wholeNumber("protocol.fever.needed", 2, 1, 5);
    private static final SettingName OF = SettingName.wholeNumber("protocol.fever.of", 3, 1, 9);
    private static final SettingName KEEP = SettingName.wholeNumber("protocol.fever.keep-days", 14, 1, 90);

    private final ZoneSettings settings;
    private final Zones zones;
    private final Clock clock;

    FeverSettings(ZoneSettings settings, Zones zones, Clock clock) {
        this.settings = settings;
        this.zones = zones;
        this.clock = clock;
    }

    public FeverRule rule() {
        var today = zones.currentZone().dayOf(clock.instant());
        double limit = Double.parseDouble(settings.findSetting(LIMIT.name(), today).orElse(LIMIT.otherwise()));
        int needed = settings.intSetting(NEEDED, today);
        return new FeverRule(limit, Duration.ofMinutes(settings.intSetting(WAIT, today)), needed, Math.max(needed, settings.intSetting(OF, today)));
    }

    int keepDays() {
        return settings.intSetting(KEEP, zones.currentZone().dayOf(clock.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Names {

        @Bean SettingName feverLimit() { return LIMIT; }

        @Bean SettingName feverWait() { return WAIT; }

        @Bean SettingName feverNeeded() { return NEEDED; }

        @Bean SettingName feverOf() { return OF; }

        @Bean SettingName feverKeep() { return KEEP; }
    }
}
