package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A crew entered the register. */
public record CrewRegistered(UUID zoneId, UUID crewId, UUID installerId) implements Audited {

    @Override
    public String action() {
        return "crew.registered";
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
        return Map.of("installerId", installerId);
    }
}
