package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** The control status of a crew was stated, changed or not. */
public record CrewStatusConfirmed(UUID zoneId, UUID crewId, String status, String source) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("crew.status-confirmed", "crew", crewId, Map.of("status", status, "source", source));
    }
}
