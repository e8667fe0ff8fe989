package org.millwright.planning.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.planning.LapsedPin;
import org.millwright.ui.TimeAxis;

/**
 * A bar as it is drawn.
 *
 * @param packageId   null for what has no package: suspensions, nights, a crew's own work
 * @param crewId      null for what is no work
 * @param company     short
 * @param crew        who does it, where the row is no crew; else empty
 * @param lane        from 0, the topmost; {@code lanes} that it covers
 * @param movable     may be put elsewhere
 * @param lapsed     why it holds no more there; null: it does
 * @param donePercent of its time, once it runs
 */
public record BarView(TimeAxis.Kind kind, @Nullable UUID packageId, @Nullable UUID crewId, @Nullable UUID engagementId, String number, String company, String title, String crew,
                      Instant starts, Instant ends, int lane, int lanes, boolean movable, boolean pinned, @Nullable LapsedPin lapsed, boolean late, int donePercent) {

    static BarView sign(TimeAxis.Kind kind, Instant starts, Instant ends, int lanes) {
        return new BarView(kind, null, null, null, "", "", "", "", starts, ends, 0, lanes, false, false, null, false, 0);
    }

    BarView in(int lane) {
        return new BarView(kind, packageId, crewId, engagementId, number, company, title, crew, starts, ends, lane, 1, movable, pinned, lapsed, late, donePercent);
    }

    BarView marking(Map<UUID, LapsedPin> pins) {
        var found = packageId == null || kind == TimeAxis.Kind.FORMER || kind == TimeAxis.Kind.LOCKED || kind == TimeAxis.Kind.RUNNING ? null : pins.get(packageId);
        return found == null || !pinned && !found.ofAnyBar() ? this : new BarView(kind, packageId, crewId, engagementId, number, company, title, crew, starts, ends, lane, lanes, movable, pinned, found, late, donePercent);
    }

    /** Can be chosen and asked about. */
    public boolean work() {
        return packageId != null && kind != TimeAxis.Kind.FORMER;
    }

    boolean overlaps(BarView other) {
        return starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }
}
