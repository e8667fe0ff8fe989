package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** The control status of a crew was stated, changed or not. */
public record CrewStatusConfirmed(UUID zoneId, UUID crewId, String status, String source) implements ZoneEvent {

    public String action() {
        return "crew.status-confirmed";
    }

    public String subjectType() {
        return "crew";
    }

    public UUID subjectId() {
        return crewId;
    }

    public Map<String, Object> details() {
        return Map.of("status", status, "source", source);
    }
}
