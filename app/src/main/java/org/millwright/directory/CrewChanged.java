package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** What the register says of a crew changed; {@code part} names which part: profile, members or calendar. */
public record CrewChanged(UUID zoneId, UUID crewId, String part) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("crew.changed", "crew", crewId, Map.of("part", part));
    }
}
