package org.millwright.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What identity keeps for a while only. */
@Configuration(proxyBeanMethods = false)
class Housekeeping {

    @Bean
    RecurringTask<Void> forgetSignInFailures(SignInFailures failures, Clock clock) {
        return Tasks.recurring("identity-forget-sign-in-failures", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> failures.forget(clock.instant()));
    }
}
