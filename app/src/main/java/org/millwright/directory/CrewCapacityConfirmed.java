package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Somebody said that the calendar and the bookings of a crew are right. */
public record CrewCapacityConfirmed(UUID zoneId, UUID crewId, String source) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("crew.capacity-confirmed", "crew", crewId, Map.of("source", source));
    }
}
