package org.millwright.entry.chain;

import java.time.Instant;
import java.util.List;
import org.millwright.entry.ControlNow;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The clause in force for a place says how long; the zone's setting only where none does. */
@Component
class GapLimits {

    private static final SettingName GAP_MINUTES = SettingName.wholeNumber("entry.gap-minutes", 60, 5, 720);

    private final ControlNow control;
    private final ZoneSettings settings;
    private final Zones zones;

    GapLimits(ControlNow control, ZoneSettings settings, Zones zones) {
        this.control = control;
        this.settings = settings;
        this.zones = zones;
    }

    GapLimit limitIn(String division, Instant now) {
        return GapLimit.of(control.bookFor(List.of(division), control.levels().at(division, now), now))
                .orElseGet(() -> GapLimit.setting(settings.intSetting(GAP_MINUTES, zones.currentZone().dayOf(now))));
    }

    boolean controlled(String division, Instant now) {
        return control.levels().at(division, now) != ControlLevel.NONE;
    }

    @Configuration(proxyBeanMethods = false)
    static class Settings {

        @Bean
        SettingName entryGapMinutes() {
            return GAP_MINUTES;
        }
    }
}
