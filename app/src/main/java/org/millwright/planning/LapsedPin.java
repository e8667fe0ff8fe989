package org.millwright.planning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package that a person has pinned where it cannot stay: the next search does not keep it there. Or one that lies, pinned or not, out of the hours its side has
 * at the site.
 *
 * @param from  the draft supposes that the crew is out from then {@code until} then; null unless it does
 */
public record LapsedPin(UUID packageId, Why why, @Nullable Instant from, @Nullable Instant until) {

    public enum Why { DAY, CREW_GONE, CREW_SUSPENDED, CREW_OUT, TURNS }

    /** Said of a bar whether it is pinned or not. */
    public boolean ofAnyBar() {
        return why == Why.TURNS;
    }
}
