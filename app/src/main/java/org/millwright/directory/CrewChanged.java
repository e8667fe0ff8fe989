package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** What the register says of a crew changed; {@code part} names which part: profile, members or calendar. */
public record CrewChanged(UUID zoneId, UUID crewId, String part) implements ZoneEvent {

    public String action() {
        return "crew.changed";
    }

    public String subjectType() {
        return "crew";
    }

    public UUID subjectId() {
        return crewId;
    }

    public Map<String, Object> details() {
        return Map.of("part", part);
    }
}
