package org.millwright.protocol.checklist;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/**
 * A checklist was filled on a site.
 *
 * @param finishedAt by the phone, no later than it was received
 * @param faults     items that are not as their clause asks
 */
public record RoundFilled(UUID zoneId, UUID roundId, UUID siteId, Checklist.Kind kind, Instant finishedAt, long faults) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("checklist.filled", "checklist-round", roundId, Map.of("site", siteId, "kind", kind.name(), "faults", faults));
    }
}
