package org.millwright.http;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Idempotency keys are kept long enough for a client that was offline over a day. */
@Configuration(proxyBeanMethods = false)
class IdempotencyHousekeeping {

    static final Duration KEPT = Duration.ofHours(48);

    @Bean
    RecurringTask<Void> forgetIdempotencyKeys(Zones zones, Idempotency keys, TransactionTemplate transaction, Clock clock) {
        return Tasks.recurring("http-forget-idempotency-keys", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> zones.listZones().forEach(zone -> CurrentZone.run(zone.id(),
                        () -> transaction.executeWithoutResult(status -> keys.forget(clock.instant().minus(KEPT))))));
    }
}
