package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** What the register says of a crew changed; {@code part} names which part: profile, members or calendar. */
public record CrewChanged(UUID zoneId, UUID crewId, String part) implements Audited {

    @Override
    public String action() {
        return "crew.changed";
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
        return Map.of("part", part);
    }
}
