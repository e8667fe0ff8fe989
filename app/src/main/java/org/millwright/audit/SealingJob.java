package org.millwright.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every few seconds one node goes round the zones and seals; a zone that fails does not keep the others waiting. */
@Configuration(proxyBeanMethods = false)
class SealingJob {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Bean
    RecurringTask<Void> sealAudit(Zones zones, AuditSealer sealer) {
        return ZoneRounds.task("audit-seal", PAUSE, zones, zone -> sealer.seal(zone.id()));
    }
}
