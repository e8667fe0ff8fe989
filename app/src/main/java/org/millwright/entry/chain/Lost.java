package org.millwright.entry.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a crew on a leg of the chain.
 *
 * @param since  seen at {@code after}
 * @param leftAt from when the way counts
 * @param surely known to leave: by a ride, hours in turn, or having lodged before; else only where the zone has gates at its lodgings
 * @param away   of a crew from another city: it does not go home for the night
 * @param next   where he was seen next; null of one whom nobody has seen since
 */
record Lost(UUID filingId, String number, UUID installerId, UUID companyId, String division, UUID memberId, ChainPoint after, Instant since, Instant leftAt, boolean surely, boolean away,
            @Nullable ChainPoint next, @Nullable Instant nextAt) {

    /** A leg of one crew: its people are told of together. */
    record Leg(UUID filingId, ChainPoint after, @Nullable ChainPoint next) {}

    Leg leg() {
        return new Leg(filingId, after, next);
    }

    long minutes(Instant now) {
        return Duration.between(leftAt, nextAt == null ? now : nextAt).toMinutes();
    }

    boolean longerThan(GapLimit limit, Instant now) {
        return leftAt.isBefore((nextAt == null ? now : nextAt).minus(Duration.ofMinutes(limit.minutes())));
    }
}
