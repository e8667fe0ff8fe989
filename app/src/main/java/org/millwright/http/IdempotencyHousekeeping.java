package org.millwright.http;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.millwright.tenancy.ZoneRounds;
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
        return ZoneRounds.task("http-forget-idempotency-keys", Duration.ofHours(1), zones, zone -> transaction.executeWithoutResult(status -> keys.forget(clock.instant().minus(KEPT))));
    }
}
