package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A crew is taken for an interval. */
public record CrewBooked(UUID zoneId, UUID crewId, UUID bookingId, String kind) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("crew.booked", "crew", crewId, Map.of("bookingId", bookingId, "kind", kind));
    }
}
