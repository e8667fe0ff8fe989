package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** A crew entered the register. */
public record CrewRegistered(UUID zoneId, UUID crewId, UUID installerId) implements ZoneEvent {

    public String action() {
        return "crew.registered";
    }

    public String subjectType() {
        return "crew";
    }

    public UUID subjectId() {
        return crewId;
    }

    public Map<String, Object> details() {
        return Map.of("installerId", installerId);
    }
}
