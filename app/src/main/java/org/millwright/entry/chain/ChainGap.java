package org.millwright.entry.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody saw a person on a leg of the chain for longer than the rule allows.
 *
 * @param memberId    null of one noticed before people were followed one by one: the whole crew
 * @param before      where he was seen next
 * @param leftAt      from when the way counts
 * @param limitMinutes by {@code clause} of {@code edition}; both empty where only the zone's setting says so
 * @param seenAt      seen again since
 * @param closedAt    an officer said why it came about; until then it waits for one
 */
public record ChainGap(UUID id, UUID filingId, @Nullable UUID memberId, ChainPoint after, @Nullable ChainPoint before, Instant since, Instant leftAt, Instant noticedAt, int limitMinutes,
                       String clause, String edition, @Nullable Instant seenAt, @Nullable Instant closedAt, String closeReason) {

    /** Until he was seen again, or else until it was noticed. */
    public long minutes() {
        return Duration.between(leftAt, seenAt == null ? noticedAt : seenAt).toMinutes();
    }
}
