package org.millwright.protocol.emergency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps are given minutes, so they are looked at by the minute. */
@Configuration(proxyBeanMethods = false)
class OverdueTimer {

    @Bean
    RecurringTask<Void> emergencyOverdue(Zones zones, ObjectProvider<EmergencyRuns> runs, TransactionTemplate transaction) {
        return ZoneRounds.task("emergency-overdue", Duration.ofMinutes(1), zones, zone -> transaction.executeWithoutResult(status -> runs.getObject().tellOverdue()));
    }
}
