package org.millwright.checkpoint;

import org.millwright.tenancy.SettingName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a zone may decide about its gates. */
@Configuration(proxyBeanMethods = false)
class CheckpointSettings {

    /** For how long a gate may decide by a bundle without asking again: as long as a revocation may go unheard of. */
    static final SettingName BUNDLE_HOURS = SettingName.wholeNumber("checkpoint.bundle-hours", 24, 1, 168);
    /** A new bundle at least this often, so that its age says how long a device was without network. */
    static final SettingName BUNDLE_MINUTES = SettingName.wholeNumber("checkpoint.bundle-minutes", 10, 1, 1440);
    static final SettingName CLOCK_SECONDS = SettingName.wholeNumber("checkpoint.clock-seconds", 120, 10, 3600);
    static final SettingName KEY_DAYS = SettingName.wholeNumber("checkpoint.key-days", 180, 7, 1825);
    /** Between the making of a key and its first signature, in which devices hear of it. */
    static final SettingName OVERLAP_HOURS = SettingName.wholeNumber("checkpoint.overlap-hours", 72, 1, 720);
    /** Nobody gets from one gate to another of the same kind in fewer minutes. */
    static final SettingName COPIED_MINUTES = SettingName.wholeNumber("checkpoint.copied-minutes", 15, 1, 720);
    /** Nor to a gate of another kind, such as from the zone's border to a site. */
    static final SettingName COPIED_ONWARD_MINUTES = SettingName.wholeNumber("checkpoint.copied-onward-minutes", 2, 0, 720);

    /** After which scans, and passes past their end, are deleted. */
    static final SettingName KEEP_DAYS = SettingName.wholeNumber("checkpoint.keep-days", 90, 1, 3650);

    @Bean
    SettingName checkpointKeepDays() {
        return KEEP_DAYS;
    }

    @Bean
    SettingName checkpointBundleHours() {
        return BUNDLE_HOURS;
    }

    @Bean
    SettingName checkpointBundleMinutes() {
        return BUNDLE_MINUTES;
    }

    @Bean
    SettingName checkpointClockSeconds() {
        return CLOCK_SECONDS;
    }

    @Bean
    SettingName checkpointKeyDays() {
        return KEY_DAYS;
    }

    @Bean
    SettingName checkpointOverlapHours() {
        return OVERLAP_HOURS;
    }

    @Bean
    SettingName checkpointCopiedMinutes() {
        return COPIED_MINUTES;
    }

    @Bean
    SettingName checkpointCopiedOnwardMinutes() {
        return COPIED_ONWARD_MINUTES;
    }
}
