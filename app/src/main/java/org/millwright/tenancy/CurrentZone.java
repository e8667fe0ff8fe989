package org.millwright.tenancy;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The zone the running work is for. Bound for the length of a request, a job or the handling of an event, and unreachable after it:
 * a scoped value cannot leak to the next task of a thread.
 */
public final class CurrentZone {

    private static final ScopedValue<UUID> ZONE = ScopedValue.newInstance();

    private CurrentZone() {}

    /** @throws IllegalStateException outside of any zone; a programming error, never a user's */
    public static UUID id() {
        return find().orElseThrow(() -> new IllegalStateException("no zone is bound: wrap the work in CurrentZone.run(zone, …)"));
    }

    public static Optional<UUID> find() {
        return ZONE.isBound() ? Optional.of(ZONE.get()) : Optional.empty();
    }

    public static void run(UUID zone, Runnable work) {
        ScopedValue.where(ZONE, zone).run(work);
    }

    /** For work that throws nothing checked. */
    public static <T> T supply(UUID zone, Supplier<T> work) {
        return ScopedValue.where(ZONE, zone).call(work::get);
    }

    public static <T> T call(UUID zone, Callable<T> work) throws Exception {
        return ScopedValue.where(ZONE, zone).call(work::call);
    }
}
