package org.millwright.directory.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Clearance;

/** @param phone for a role that works on a phone: one column of big answers */
public record CrewChangesPage(CrewPage crew, ControlForm control, BookingForm booking, boolean phone) {

    /** What the reader may say: nothing laxer than an officer's word. */
    public List<Clearance.Status> statuses() {
        var office = crew.office();
        return Arrays.stream(Clearance.Status.values()).filter(status -> office == null || status == Clearance.Status.SUSPENDED
                || !office.blocked() && (office.onSiteFrom() == null || status == Clearance.Status.CLEAR_FROM)).toList();
    }

    /** Whether the reader could say nothing but what an officer has said already. */
    public boolean settled() {
        var office = crew.office();
        return office != null && office.blocked() && office.splitShift() && office.splitShiftUntil() == null;
    }

    /** For the field's limit; null: none. */
    public @Nullable String earliest(ZoneId timeZone) {
        return crew.office() == null ? null : local(crew.office().onSiteFrom(), timeZone);
    }

    public @Nullable String earliestTogether(ZoneId timeZone) {
        return crew.office() == null ? null : local(crew.office().splitShiftUntil(), timeZone);
    }

    private static @Nullable String local(@Nullable Instant at, ZoneId timeZone) {
        return at == null ? null : LocalDateTime.ofInstant(at, timeZone).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
