package org.millwright.file;

import org.millwright.tenancy.SettingName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a zone decides about its attachments. */
@Configuration(proxyBeanMethods = false)
class FileSettings {

    @Bean
    SettingName fileQuotaMb() {
        return Files.QUOTA_MB;
    }

    @Bean
    SettingName fileQuotaCount() {
        return Files.QUOTA_COUNT;
    }

    @Bean
    SettingName fileZoneMb() {
        return Files.ZONE_MB;
    }
}
