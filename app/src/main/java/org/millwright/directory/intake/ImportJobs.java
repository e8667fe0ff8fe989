package org.millwright.directory.intake;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The background work of imports, as rows of the scheduler written in the transaction that asks for it: any node does it, and when one dies in the
 * middle another begins anew. Reading replaces what it wrote before; writing is one transaction.
 */
@Component
class ImportJobs {

    static final String READING = "roster-import-reading";
    static final String WRITING = "roster-import-writing";
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int RETRIES = 3;

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    ImportJobs(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void scheduleReading(UUID id) {
        schedule(READING, id);
    }

    void scheduleWriting(UUID id) {
        schedule(WRITING, id);
    }

    /** Due at once; a person waits, so this node looks as soon as the row is committed instead of at its next round. */
    private void schedule(String task, UUID id) {
        var client = scheduler.getObject();
        client.scheduleIfNotExists(new TaskInstance<Void>(task, CurrentZone.id() + "/" + id + "/" + Ids.next()), clock.instant());
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
    static class Timers {

        @Bean
        OneTimeTask<Void> rosterImportReadingTask(ObjectProvider<ImportWork> work) {
            return task(READING, work, ImportWork::read);
        }

        @Bean
        OneTimeTask<Void> rosterImportWritingTask(ObjectProvider<ImportWork> work) {
            return task(WRITING, work, ImportWork::write);
        }

        @Bean
        RecurringTask<Void> forgetRosterImports(Zones zones, ObjectProvider<ImportWork> work, TransactionTemplate transaction, Clock clock) {
            return Tasks.recurring("roster-import-forget", FixedDelay.of(Duration.ofHours(6))).execute((instance, context) -> {
                for (var zone : zones.listZones()) {
                    CurrentZone.run(zone.id(), () -> transaction.executeWithoutResult(status -> work.getObject().forget(clock.instant().minus(KEPT))));
                }
            });
        }

        /** What fails three times is put down as failed, so that nobody watches a bar for ever. */
        private static OneTimeTask<Void> task(String name, ObjectProvider<ImportWork> work, BiConsumer<ImportWork, UUID> does) {
            var retry = new FailureHandler.OnFailureRetryLater<Void>(Duration.ofSeconds(5));
            return Tasks.oneTime(name).onFailure((complete, operations) -> {
                if (complete.getExecution().consecutiveFailures + 1 < RETRIES) {
                    retry.onFailure(complete, operations);
                    return;
                }
                var parts = complete.getExecution().taskInstance.getId().split("/");
                CurrentZone.run(UUID.fromString(parts[0]), () -> work.getObject().fail(UUID.fromString(parts[1])));
                operations.remove();
            }).execute((instance, context) -> {
                var parts = instance.getId().split("/");
                CurrentZone.run(UUID.fromString(parts[0]), () -> does.accept(work.getObject(), UUID.fromString(parts[1])));
            });
        }
    }
}
