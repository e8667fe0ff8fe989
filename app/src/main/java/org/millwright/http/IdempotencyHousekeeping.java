package org.millwright.http;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Idempotency keys are kept long enough for a client that was offline over a day. */
@Configuration(proxyBeanMethods = false)
class IdempotencyHousekeeping {

    private static final Logger log = LoggerFactory.getLogger(IdempotencyHousekeeping.class);

    static final Duration KEPT = Duration.ofHours(48);

    @Bean
    RecurringTask<Void> forgetIdempotencyKeys(Zones zones, Idempotency keys, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("http-forget-idempotency-keys", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> inEach(zones.listZones(), () -> transaction.executeWithoutResult(status -> keys.forget(clock.instant().minus(KEPT)))));
    }

    /** One zone's failure is told and does not stop those behind it. */
    static void inEach(List<Zone> zones, Runnable work) {
        for (var zone : zones) {
            try {
                CurrentZone.run(zone.id(), work);
            } catch (RuntimeException e) {
                log.error("idempotency keys of zone {} stay for now", zone.code(), e);
            }
        }
    }
}
