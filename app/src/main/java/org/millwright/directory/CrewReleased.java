package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** A booked crew became free again. */
public record CrewReleased(UUID zoneId, UUID crewId, UUID bookingId, String reason) implements ZoneEvent {

    public String action() {
        return "crew.released";
    }

    public String subjectType() {
        return "crew";
    }

    public UUID subjectId() {
        return crewId;
    }

    public Map<String, Object> details() {
        return Map.of("bookingId", bookingId, "reason", reason);
    }
}
