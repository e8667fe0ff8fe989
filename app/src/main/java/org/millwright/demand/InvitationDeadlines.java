package org.millwright.demand;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Persistent timers of invitations. A timer is a row written in the transaction that sends the invitation, so there is none without the other, and any node
 * that is up when it is due lets the invitation expire; a node that dies meanwhile leaves it to the next.
 */
@Component
class InvitationDeadlines {

    static final String TASK = "invitation-deadline";

    private final ObjectProvider<SchedulerClient> scheduler;

    InvitationDeadlines(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    void schedule(UUID invitationId, Instant deadline) {
        var name = CurrentZone.id() + "/" + invitationId;
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(TASK, name), deadline);
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        OneTimeTask<Void> invitationDeadlineTask(ObjectProvider<Answering> answering, TransactionTemplate transaction) {
            var retry = new FailureHandler.OnFailureRetryLater<Void>(Duration.ofSeconds(30));
            return Tasks.oneTime(TASK).onFailure(retry).execute((instance, context) -> {
                var name = instance.getId().split("/");
                CurrentZone.run(UUID.fromString(name[0]), () -> transaction.executeWithoutResult(
                        status -> answering.getObject().expire(UUID.fromString(name[1]))));
            });
        }
    }
}
