package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A booked crew became free again. */
public record CrewReleased(UUID zoneId, UUID crewId, UUID bookingId, String reason) implements Audited {

    @Override
    public String action() {
        return "crew.released";
    }

    @Override
    public String subjectType() {
        return "crew";
    }

    @Override
    public UUID subjectId() {
        return crewId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("bookingId", bookingId, "reason", reason);
    }
}
