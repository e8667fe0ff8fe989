package org.millwright.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices are kept for as long as a zone has decided; what they told of stays where it is, and in the audit. */
@Component
class NoticeHousekeeping {

    static final SettingName READ_DAYS = SettingName.wholeNumber("notice.read-days", 90, 1, 3650);
    static final SettingName DAYS = SettingName.wholeNumber("notice.days", 365, 1, 3650);

    /** Short transactions: nobody who reads or delivers meanwhile waits for one. */
    private static final int BATCH = 1000;

    private final Inbox inbox;
    private final ZoneSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeHousekeeping(Inbox inbox, ZoneSettings settings, TransactionTemplate transaction, Clock clock) {
        this.inbox = inbox;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        SettingName noticeReadDays() {
            return READ_DAYS;
        }

        @Bean
        SettingName noticeDays() {
            return DAYS;
        }

        @Bean
        RecurringTask<Void> forgetNotices(Zones zones, NoticeHousekeeping housekeeping) {
            return ZoneRounds.task("notice-forget-notices", Duration.ofHours(6), zones, housekeeping::forget);
        }
    }

    /** @return how many notices went */
    int forget(Zone zone) {
        var gone = 0;
        for (int batch = BATCH; batch == BATCH; gone += batch) batch = CurrentZone.supply(zone.id(), () -> transaction.execute(status -> forgetBatch(zone)));
        return gone;
    }

    private int forgetBatch(Zone zone) {
        var now = clock.instant();
        var today = zone.dayOf(now);
        return inbox.forget(now.minus(Duration.ofDays(settings.intSetting(READ_DAYS, today))), now.minus(Duration.ofDays(settings.intSetting(DAYS, today))), BATCH);
    }
}
