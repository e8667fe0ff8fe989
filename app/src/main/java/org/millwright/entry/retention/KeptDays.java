package org.millwright.entry.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.millwright.protocol.rule.FactCategory;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Days after the end of a filing for which each category is kept; the protocol says how many, the zone writes it here with the day from which it holds. */
@Component
public class KeptDays {

    private static final SettingName TEST = SettingName.wholeNumber("entry.keep.test", 14, 0, 365);
    private static final SettingName HEALTH = SettingName.wholeNumber("entry.keep.health", 14, 0, 365);
    private static final SettingName VACCINATION = SettingName.wholeNumber("entry.keep.vaccination", 14, 0, 365);
    private static final SettingName TRAVEL = SettingName.wholeNumber("entry.keep.travel", 14, 0, 365);

    private final ZoneSettings settings;
    private final Zones zones;

    KeptDays(ZoneSettings settings, Zones zones) {
        this.settings = settings;
        this.zones = zones;
    }

    /** What ended before this is kept no longer. */
    Instant before(FactCategory category, Instant now) {
        return now.minus(Duration.ofDays(settings.intSetting(name(category), zones.currentZone().dayOf(now))));
    }

    /** Of those that are sensitive; the others go with the records they stand in. */
    public Map<FactCategory, Integer> on(LocalDate day) {
        var days = new EnumMap<FactCategory, Integer>(FactCategory.class);
        Stream.of(FactCategory.values()).filter(FactCategory::sensitive).forEach(category -> days.put(category, settings.intSetting(name(category), day)));
        return days;
    }

    void set(FactCategory category, LocalDate from, int number) {
        settings.set(name(category).name(), from, String.valueOf(number));
    }

    private static SettingName name(FactCategory category) {
        return switch (category) {
            case TEST -> TEST;
            case HEALTH -> HEALTH;
            case VACCINATION -> VACCINATION;
            default -> TRAVEL;
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Settings {

        @Bean
        SettingName entryKeepTest() {
            return TEST;
        }

        @Bean
        SettingName entryKeepHealth() {
            return HEALTH;
        }

        @Bean
        SettingName entryKeepVaccination() {
            return VACCINATION;
        }

        @Bean
        SettingName entryKeepTravel() {
            return TRAVEL;
        }
    }
}
