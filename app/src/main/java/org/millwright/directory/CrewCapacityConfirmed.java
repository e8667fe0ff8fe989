package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** Somebody said that the calendar and the bookings of a crew are right. */
public record CrewCapacityConfirmed(UUID zoneId, UUID crewId, String source) implements ZoneEvent {

    public String action() {
        return "crew.capacity-confirmed";
    }

    public String subjectType() {
        return "crew";
    }

    public UUID subjectId() {
        return crewId;
    }

    public Map<String, Object> details() {
        return Map.of("source", source);
    }
}
