package org.millwright.directory.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Clearance;
import org.millwright.directory.Source;
import org.millwright.directory.StaleAfter;

/**
 * A crew's control status as a reader may see it.
 *
 * @param onSiteFrom when it may come at the earliest; null: at once, unless {@code blocked}
 * @param blocked    suspended until stated otherwise
 * @param stale      said too long ago, or never
 * @param statedAt   when it was last said; null: never
 * @param source     null also for a reader who is not told
 */
public record ControlView(@Nullable Instant onSiteFrom, boolean blocked, boolean splitShift, @Nullable Instant splitShiftUntil, boolean stale,
                          @Nullable Instant statedAt, @Nullable Source source) {

    static ControlView of(@Nullable Clearance clearance, StaleAfter staleAfter, Instant now, Sight sight) {
        if (clearance == null) return new ControlView(null, false, false, null, true, null, null);
        var from = clearance.clearFrom();
        return new ControlView(from != null && from.isAfter(now) ? from : null, clearance.status() == Clearance.Status.SUSPENDED, clearance.splitShiftNeeded(),
                clearance.splitShiftUntil(), staleAfter.controlStale(clearance.statedAt(), now), clearance.statedAt(), sight.control() ? clearance.source() : null);
    }

    public boolean known() {
        return statedAt != null;
    }
}
