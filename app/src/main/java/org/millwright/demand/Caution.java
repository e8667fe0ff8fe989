package org.millwright.demand;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What does not keep a crew from being invited or engaged, but must not be kept from whoever relies on it.
 *
 * @param at when it was last confirmed, or for {@link Kind#SPLIT_SHIFT} until when; null for never or without end
 */
public record Caution(Kind kind, @Nullable Instant at) {

    public enum Kind { CAPACITY_STALE, CAPACITY_NEVER_CONFIRMED, CONTROL_STATUS_STALE, CONTROL_STATUS_MISSING, SPLIT_SHIFT }

    /** Nobody ever said it, which is another thing than having said it long ago. */
    public boolean unknown() {
        return kind == Kind.CAPACITY_NEVER_CONFIRMED || kind == Kind.CONTROL_STATUS_MISSING;
    }

    /** Its words are old or missing: worth a call before it is relied on. */
    public boolean doubt() {
        return kind != Kind.SPLIT_SHIFT;
    }
}
