package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A crew is taken for an interval. */
public record CrewBooked(UUID zoneId, UUID crewId, UUID bookingId, String kind) implements Audited {

    @Override
    public String action() {
        return "crew.booked";
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
        return Map.of("bookingId", bookingId, "kind", kind);
    }
}
