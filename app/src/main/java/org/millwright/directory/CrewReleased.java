package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A booked crew became free again. */
public record CrewReleased(UUID zoneId, UUID crewId, UUID bookingId, String reason) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("crew.released", "crew", crewId, Map.of("bookingId", bookingId, "reason", reason));
    }
}
