package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** The control status of a crew was stated, changed or not. */
public record CrewStatusConfirmed(UUID zoneId, UUID crewId, String status, String source) implements Audited {

    @Override
    public String action() {
        return "crew.status-confirmed";
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
        return Map.of("status", status, "source", source);
    }
}
