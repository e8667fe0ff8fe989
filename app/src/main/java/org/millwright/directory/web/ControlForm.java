package org.millwright.directory.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Clearance;

public record ControlForm(@Nullable String status, @Nullable String clearFrom, @Nullable String splitShift, @Nullable String splitShiftUntil, @Nullable String note) {

    static final ControlForm EMPTY = new ControlForm(null, null, null, null, null);

    /** As it was last stated: only what changed need be touched. */
    static ControlForm of(@Nullable Clearance clearance, ZoneId timeZone) {
        return clearance == null ? EMPTY : new ControlForm(clearance.status().name(), local(clearance.clearFrom(), timeZone),
                clearance.splitShiftNeeded() ? "true" : null, local(clearance.splitShiftUntil(), timeZone), null);
    }

    private static @Nullable String local(@Nullable Instant at, ZoneId timeZone) {
        return at == null ? null : LocalDateTime.ofInstant(at, timeZone).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
