package org.millwright.tenancy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work on one record of a zone that a person waits for, as rows of the scheduler written in the transaction that asks for it: any node does it, in its zone,
 * and when one dies in the middle another begins.
 */
@Component
public class ZoneJobs {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int RETRIES = 3;

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    ZoneJobs(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Thrown by work that a node leaves because it is being stopped: the next one goes on, and it counts as no failure. */
    public static final class NodeStopping extends RuntimeException {

        private static final long serialVersionUID = 1;

        public NodeStopping() {
            super("the node is being stopped", null, false, false);
        }
    }

    /** Thrown by work for which the node has no room just now: it, or another, comes back to it, and it counts as no failure. */
    public static final class NodeBusy extends RuntimeException {

        private static final long serialVersionUID = 1;

        public NodeBusy() {
            super("the node is busy", null, false, false);
        }
    }

    /** What is done about a record. */
    @FunctionalInterface
    public interface Work {

        /** @param leaving whether the node is being stopped */
        void on(UUID id, BooleanSupplier leaving);
    }

    /** Due at once; this node looks as soon as the row is committed instead of at its next round. */
    public void schedule(String task, UUID id) {
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

    /** @param fails told when it has failed three times, so that nobody watches a bar for ever */
    public static OneTimeTask<Void> task(String name, Work does, Consumer<UUID> fails) {
        var retry = new FailureHandler.OnFailureRetryLater<Void>(PAUSE);
        return Tasks.oneTime(name).onFailure((complete, operations) -> {
            if (complete.getCause().filter(cause -> cause instanceof NodeStopping || cause instanceof NodeBusy).isPresent()) {
                // As a success, or the scheduler would count it and take the first true failure for the last.
                operations.reschedule(ExecutionComplete.success(complete.getExecution(), complete.getTimeDone().minus(complete.getDuration()), complete.getTimeDone()), complete.getTimeDone().plus(PAUSE));
                return;
            }
            if (complete.getExecution().consecutiveFailures + 1 < RETRIES) {
                retry.onFailure(complete, operations);
                return;
            }
            inZone(complete.getExecution().taskInstance, fails);
            operations.remove();
        }).execute((instance, context) -> inZone(instance, id -> does.on(id, context.getSchedulerState()::isShuttingDown)));
    }

    private static void inZone(TaskInstance<?> instance, Consumer<UUID> work) {
        var parts = instance.getId().split("/");
        CurrentZone.run(UUID.fromString(parts[0]), () -> work.accept(UUID.fromString(parts[1])));
    }
}
