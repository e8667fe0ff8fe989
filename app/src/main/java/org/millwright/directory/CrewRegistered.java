package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A crew entered the register. */
public record CrewRegistered(UUID zoneId, UUID crewId, UUID installerId) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("crew.registered", "crew", crewId, Map.of("installerId", installerId));
    }
}
