package org.millwright.planning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one crew's part in a package differs between two plans.
 *
 * @param before null: nobody did it, or more crews do now
 * @param after  null: nobody does it, or fewer crews do
 * @param cause  why, in the reader's words; empty where it is not known
 */
public record PlanChange(UUID packageId, @Nullable Placement before, @Nullable Placement after, String cause) {

    /** Another crew, or one where nobody was, or nobody any more; else the time alone. */
    public boolean isOfCrew() {
        return before == null || after == null || !before.crewId().equals(after.crewId());
    }

    public @Nullable Instant starts() {
        return after == null ? null : after.starts();
    }
}
