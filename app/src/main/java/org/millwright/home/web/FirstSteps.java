package org.millwright.home.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.millwright.home.FirstStepSource;
import org.millwright.home.FirstStepSource.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The checklist of a zone that is being begun, until all of it is done or the zone puts it away: not every zone needs all of it. */
@Component
class FirstSteps {

    static final SettingName SHOWN = SettingName.yesNo("home.first-steps", true);

    private final List<FirstStepSource> sources;
    private final ZoneSettings settings;
    private final Zones zones;
    private final Clock clock;

    /** Zones that have begun: what is done once is not asked again, nor shown again when somebody leaves. */
    private final Set<UUID> begun = ConcurrentHashMap.newKeySet();

    FirstSteps(List<FirstStepSource> sources, ZoneSettings settings, Zones zones, Clock clock) {
        this.sources = sources;
        this.settings = settings;
        this.zones = zones;
        this.clock = clock;
    }

    /** What is done, then what can be done next and after it; empty when nothing is left. */
    List<Step> list() {
        if (begun.contains(CurrentZone.id()) || putAway()) return List.of();
        var steps = sources.stream().flatMap(source -> source.firstSteps().stream()).sorted(Comparator.comparing(Step::done).reversed().thenComparing(Step::order)).toList();
        if (!steps.stream().allMatch(Step::done)) return steps;
        begun.add(CurrentZone.id());
        return List.of();
    }

    private boolean putAway() {
        return !Boolean.parseBoolean(settings.setting(SHOWN, zones.currentZone().dayOf(clock.instant())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Settings {

        @Bean
        SettingName firstStepsShown() {
            return SHOWN;
        }
    }
}
