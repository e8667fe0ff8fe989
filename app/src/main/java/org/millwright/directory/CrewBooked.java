package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** A crew is taken for an interval. */
public record CrewBooked(UUID zoneId, UUID crewId, UUID bookingId, String kind) implements ZoneEvent {

    public String action() {
        return "crew.booked";
    }

    public String subjectType() {
        return "crew";
    }

    public UUID subjectId() {
        return crewId;
    }

    public Map<String, Object> details() {
        return Map.of("bookingId", bookingId, "kind", kind);
    }
}
