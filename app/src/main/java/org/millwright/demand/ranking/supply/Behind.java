package org.millwright.demand.ranking.supply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works a zone's board out behind its readers: a page shows the last result with its time, and asks for a new one when that has grown old. One zone at a time.
 */
final class Behind<T> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Behind.class);
    private static final Duration OLD = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String name;
    private final Supplier<T> work;
    private final Function<T, Instant> at;
    private final Clock clock;
    private final ExecutorService thread;
    private final Map<UUID, T> known = new ConcurrentHashMap<>();
    private final Map<UUID, CompletableFuture<T>> running = new ConcurrentHashMap<>();

    /**
     * @param work run in the zone, outside any transaction
     * @param at   when a result was true
     */
    Behind(String name, Supplier<T> work, Function<T, Instant> at, Clock clock) {
        this.name = name;
        this.work = work;
        this.at = at;
        this.clock = clock;
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    /** What is known now, however old; nobody waits. */
    Optional<T> findKnown() {
        return Optional.ofNullable(known.get(CurrentZone.id()));
    }

    /** The last result, and a new one on its way when it is old. The first one is waited for, but not for long: empty when it takes its time. */
    Optional<T> find() {
        var zone = CurrentZone.id();
        var last = known.get(zone);
        if (last != null && at.apply(last).isAfter(clock.instant().minus(OLD))) return Optional.of(last);
        var next = running.computeIfAbsent(zone, this::begin);
        return last != null ? Optional.of(last) : Optional.ofNullable(await(next));
    }

    private static <T> @Nullable T await(CompletableFuture<T> next) {
        try {
            return next.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private CompletableFuture<T> begin(UUID zone) {
        var next = CompletableFuture.supplyAsync(() -> CurrentZone.supply(zone, work::get), thread);
        next.whenComplete((result, problem) -> {
            if (problem == null) known.put(zone, result);
            else log.warn("{} of zone {} could not be worked out", name, zone, problem);
            running.remove(zone);
        });
        return next;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
