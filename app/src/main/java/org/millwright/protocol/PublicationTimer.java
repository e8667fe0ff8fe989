package org.millwright.protocol;

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

/** Persistent timers of editions that have their day: a row written with the schedule itself, carried out by any node, tried again until it succeeds. */
@Component
class PublicationTimer {

    static final String TASK = "protocol-publication";

    private final ObjectProvider<SchedulerClient> scheduler;

    PublicationTimer(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    /** An edition given back and scheduled anew has a timer of each day; the first one finds nothing due. */
    void schedule(UUID editionId, Instant publishAt) {
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<Void>(TASK, CurrentZone.id() + "/" + editionId + "/" + publishAt.getEpochSecond()), publishAt);
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {

        @Bean
        OneTimeTask<Void> protocolPublicationTask(ObjectProvider<EditionPublication> publication, TransactionTemplate transaction) {
            var retry = new FailureHandler.OnFailureRetryLater<Void>(Duration.ofSeconds(30));
            return Tasks.oneTime(TASK).onFailure(retry).execute((instance, context) -> {
                var name = instance.getId().split("/");
                CurrentZone.run(UUID.fromString(name[0]), () -> transaction.executeWithoutResult(
                        status -> publication.getObject().publishDue(UUID.fromString(name[1]))));
            });
        }
    }
}
