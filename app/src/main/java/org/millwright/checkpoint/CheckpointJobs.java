package org.millwright.checkpoint;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the bundle of each zone that has gates young, and its keys ahead of their end. */
@Configuration(proxyBeanMethods = false)
class CheckpointJobs {

    private static final Logger log = LoggerFactory.getLogger(CheckpointJobs.class);

    @Bean
    RecurringTask<Void> refreshBundles(Zones zones, Gates gates, Bundles bundles, SigningKeys keys, TransactionTemplate transaction) {
        return Tasks.recurring("checkpoint-refresh-bundles", FixedDelay.of(Duration.ofMinutes(1))).execute((task, context) -> {
            for (var zone : zones.listZones()) {
                try {
                    CurrentZone.run(zone.id(), () -> transaction.executeWithoutResult(status -> {
                        if (!gates.any()) return;
                        keys.rotateAhead();
                        bundles.refresh();
                    }));
                } catch (RuntimeException e) {
                    log.error("the bundle of zone {} could not be refreshed", zone.code(), e);
                }
            }
        });
    }

    @Bean
    RecurringTask<Void> forgetGateRecords(Zones zones, Forgetting forgetting) {
        return Tasks.recurring("checkpoint-forget-records", FixedDelay.of(Duration.ofHours(6))).execute((task, context) -> {
            for (var zone : zones.listZones()) {
                try {
                    forgetting.forget(zone);
                } catch (RuntimeException e) {
                    log.error("old scans and passes of zone {} could not be deleted", zone.code(), e);
                }
            }
        });
    }
}
