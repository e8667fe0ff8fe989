package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** Somebody said that the calendar and the bookings of a crew are right. */
public record CrewCapacityConfirmed(UUID zoneId, UUID crewId, String source) implements Audited {

    @Override
    public String action() {
        return "crew.capacity-confirmed";
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
        return Map.of("source", source);
    }
}
