package org.millwright.entry;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Batch.Outcome;
import org.millwright.entry.Batch.Source;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.ZoneJobs;
import org.millwright.tenancy.ZoneRounds;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides again what a change touches. A few filings at once, in the change's own transaction; many in the background, some hundred a transaction, which moves a mark on:
 * a node that dies in the middle leaves the rest to the next, and no filing is decided twice.
 */
@Component
public class Redeciding {

    private static final String TASK = "entry-redeciding";
    static final int AT_ONCE = 40;
    private static final int CHUNK = 1_000;
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final Deciding deciding;
    private final Batches batches;
    private final Consequences consequences;
    private final ControlNow control;
    private final ZoneJobs jobs;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Redeciding(Deciding deciding, Batches batches, Consequences consequences, ControlNow control, ZoneJobs jobs, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.deciding = deciding;
        this.batches = batches;
        this.consequences = consequences;
        this.control = control;
        this.jobs = jobs;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction of the change. @return the batch that does it in the background; empty when it is done */
    public Optional<UUID> redecide(Collection<UUID> filings, Cause cause, @Nullable Source source) {
        if (filings.size() > AT_ONCE) return Optional.of(begin(cause, List.copyOf(filings), source));
        if (!filings.isEmpty()) consequences.tell(Deciding.changed(deciding.decideAll(filings, cause, null, clock.instant())), cause);
        return Optional.empty();
    }

    /** Everything that is open. */
    public UUID redecideAll(Cause cause, @Nullable Source source) {
        return begin(cause, null, source);
    }

    private UUID begin(Cause cause, @Nullable List<UUID> only, @Nullable Source source) {
        var id = batches.insert(cause, only, source, clock.instant());
        jobs.schedule(TASK, id);
        return id;
    }

    /** From where it was given up. @throws Refusal when it was not */
    public void goOn(UUID id) {
        if (batches.findBatch(id).isEmpty()) throw new NotFound("batch");
        if (!batches.goOn(id)) throw Refusal.conflict("entry.refusal.batch_not_failed");
        jobs.schedule(TASK, id);
    }

    /** Goes on with a batch from where it stands, until it is over or the node leaves. */
    void run(UUID id, BooleanSupplier leaving) {
        transaction.executeWithoutResult(status -> batches.start(id, clock.instant()));
        while (Boolean.TRUE.equals(transaction.execute(status -> step(id)))) {
            if (leaving.getAsBoolean()) throw new ZoneJobs.NodeStopping();
        }
    }

    /** @return whether there is more */
    private boolean step(UUID id) {
        var batch = batches.lock(id);
        if (batch.isEmpty() || !batch.get().live()) return false;
        var next = batches.listNext(batch.get(), CHUNK);
        var now = clock.instant();
        if (next.isEmpty()) {
            batches.end(id, now);
            events.publishEvent(new FilingsRedecided(CurrentZone.id(), id, Rows.word(batch.get().cause()), batch.get().done(), batch.get().changed(), batches.organisationsOf(id)));
            return false;
        }
        batches.advance(id, next.getLast(), outcomes(deciding.decideAll(next, batch.get().cause(), id, now)), clock.instant());
        return true;
    }

    private static List<Outcome> outcomes(List<DecisionRecords.Made> made) {
        Map<Outcome, Integer> counts = new HashMap<>();
        made.forEach(it -> counts.merge(new Outcome(it.of().before() == null ? "" : Rows.word(it.of().before()), Rows.word(it.decision().verdict()), 1), 1, Integer::sum));
        return counts.entrySet().stream().map(it -> new Outcome(it.getKey().before(), it.getKey().after(), it.getValue())).toList();
    }

    /** What time alone has changed meanwhile. */
    void watch() {
        var now = clock.instant();
        var due = batches.listDue(now, control.levels().findLastTurn(now).orElse(null), CHUNK);
        if (!due.isEmpty()) redecide(due, Cause.TIME, null);
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        OneTimeTask<Void> entryRedecidingTask(ObjectProvider<Redeciding> redeciding) {
            return ZoneJobs.task(TASK, (id, leaving) -> redeciding.getObject().run(id, leaving), id -> redeciding.getObject().failed(id));
        }

        @Bean
        RecurringTask<Void> entryTimeWatch(Zones zones, ObjectProvider<Redeciding> redeciding, TransactionTemplate transaction) {
            return ZoneRounds.task("entry-time-watch", PAUSE, zones, zone -> transaction.executeWithoutResult(status -> redeciding.getObject().watch()));
        }
    }

    private void failed(UUID id) {
        transaction.executeWithoutResult(status -> batches.fail(id, clock.instant()));
    }
}
