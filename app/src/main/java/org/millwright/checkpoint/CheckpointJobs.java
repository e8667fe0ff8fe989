package org.millwright.checkpoint;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the bundle of each zone that has gates young, and its keys ahead of their end. */
@Configuration(proxyBeanMethods = false)
class CheckpointJobs {

    @Bean
    RecurringTask<Void> refreshBundles(Zones zones, Gates gates, Bundles bundles, SigningKeys keys, TransactionTemplate transaction) {
        return ZoneRounds.task("checkpoint-refresh-bundles", Duration.ofMinutes(1), zones, zone -> transaction.executeWithoutResult(status -> {
            if (!gates.any()) return;
            keys.rotateAhead();
            bundles.refresh();
        }));
    }

    @Bean
    RecurringTask<Void> forgetGateRecords(Zones zones, Forgetting forgetting) {
        return ZoneRounds.task("checkpoint-forget-records", Duration.ofHours(6), zones, forgetting::forget);
    }
}
