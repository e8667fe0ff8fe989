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

    /** After their end; as long as somebody may ask which links there were. */
    private static final Duration LINKS_KEPT = Duration.ofDays(30);

    @Bean
    RecurringTask<Void> forgetSignInFailures(SignInFailures failures, Clock clock) {
        return Tasks.recurring("identity-forget-sign-in-failures", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> failures.forget(clock.instant()));
    }

    @Bean
    RecurringTask<Void> forgetOneTimeLinks(OneTimeLinks links, Clock clock) {
        return Tasks.recurring("identity-forget-one-time-links", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> links.forget(clock.instant().minus(LINKS_KEPT)));
    }
}
