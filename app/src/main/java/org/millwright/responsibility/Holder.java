package org.millwright.responsibility;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a step.
 *
 * @param standing an officer's duty for all such steps rather than a signature for this one
 */
public record Holder(State state, @Nullable UUID membershipId, @Nullable String name, @Nullable Instant since, boolean standing) {

    /** Words on screen are {@code responsibility.holder.<name>}. {@code NOT_NEEDED}: the zone's own step has an officer only. */
    public enum State { SIGNED, MISSING, LEFT, DISABLED, NOT_NEEDED }

    static final Holder NOT_NEEDED = new Holder(State.NOT_NEEDED, null, null, null, false);

    public boolean gap() {
        return state != State.SIGNED && state != State.NOT_NEEDED;
    }
}
