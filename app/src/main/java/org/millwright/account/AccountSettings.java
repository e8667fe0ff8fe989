package org.millwright.account;

import org.millwright.tenancy.SettingName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a zone decides about its accounts. */
@Configuration(proxyBeanMethods = false)
class AccountSettings {

    @Bean
    SettingName linkHours() {
        return Administration.LINK_HOURS;
    }
}
