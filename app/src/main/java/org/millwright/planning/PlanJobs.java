package org.millwright.planning;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Searches as rows of the scheduler, written in the transaction that asks for them: any node does them, and when one dies or is stopped in the middle another
 * goes on from the best that was kept.
 */
@Component
class PlanJobs {

    static final String TASK = "plan-run";
    private static final int RETRIES = 3;

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    PlanJobs(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Due at once; a person waits, so this node looks as soon as the row is committed instead of at its next round. */
    void schedule(UUID runId) {
        var client = scheduler.getObject();
        client.scheduleIfNotExists(new TaskInstance<Void>(TASK, CurrentZone.id() + "/" + runId), clock.instant());
        if (client instanceof Scheduler here && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    here.triggerCheckForDueExecutions();
                }
            });
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        /** What fails three times is put down as failed, so that nobody watches a bar for ever. A node that is being stopped is no failure. */
        @Bean
        OneTimeTask<Void> planRunTask(ObjectProvider<RunWork> work) {
            var retry = new FailureHandler.OnFailureRetryLater<Void>(Duration.ofSeconds(5));
            return Tasks.oneTime(TASK).onFailure((complete, operations) -> {
                boolean stopped = complete.getCause().filter(NodeStopping.class::isInstance).isPresent();
                if (stopped || complete.getExecution().consecutiveFailures + 1 < RETRIES) {
                    retry.onFailure(complete, operations);
                    return;
                }
                var parts = complete.getExecution().taskInstance.getId().split("/");
                CurrentZone.run(UUID.fromString(parts[0]), () -> work.getObject().fail(UUID.fromString(parts[1])));
                operations.remove();
            }).execute((instance, context) -> {
                var parts = instance.getId().split("/");
                CurrentZone.run(UUID.fromString(parts[0]), () -> work.getObject().run(UUID.fromString(parts[1]), context.getSchedulerState()::isShuttingDown));
            });
        }
    }
}
