package org.millwright.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** How asynchronous listeners get to work: a few at a time, and again when they have failed. */
@Configuration(proxyBeanMethods = false)
class Listening {

    private static final int SECONDS = 30;

    /**
     * A queue before a few threads ({@code spring.task.execution.pool.core-size}). A virtual thread for each listener, Boot's choice, lets a reminder to a thousand
     * crews ask for a thousand connections at once; and its limit makes the publisher wait, who still holds the connection that the listeners need.
     */
    @Bean(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME)
    ThreadPoolTaskExecutor listeners(ThreadPoolTaskExecutorBuilder builder) {
        return builder.threadNamePrefix("listener-").build();
    }

    /** The scheduler lets one node do it at a time. */
    @Bean
    RecurringTask<Void> redeliverEvents(Redelivery redelivery) {
        return Tasks.recurring("notice-redeliver-events", FixedDelay.ofSeconds(SECONDS)).execute((task, context) -> redelivery.redeliver());
    }
}
