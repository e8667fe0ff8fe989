package org.millwright.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.millwright.tenancy.Zones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every few seconds one node goes round the zones and seals; a zone that fails does not keep the others waiting. */
@Configuration(proxyBeanMethods = false)
class SealingJob {

    private static final Logger log = LoggerFactory.getLogger(SealingJob.class);
    private static final int SECONDS = 3;

    @Bean
    RecurringTask<Void> sealAudit(Zones zones, AuditSealer sealer) {
        return Tasks.recurring("audit-seal", FixedDelay.ofSeconds(SECONDS)).execute((task, context) -> {
            for (var zone : zones.listZones()) {
                try {
                    sealer.seal(zone.id());
                } catch (RuntimeException e) {
                    log.error("audit entries of zone {} could not be sealed", zone.code(), e);
                }
            }
        });
    }
}
