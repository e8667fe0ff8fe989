package org.millwright.protocol.checklist;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/**
 * A checklist was filled on a site.
 *
 * @param finishedAt by the phone, no later than it was received
 * @param faults     items that are not as their clause asks
 */
public record RoundFilled(UUID zoneId, UUID roundId, UUID siteId, Checklist.Kind kind, Instant finishedAt, long faults) implements Audited {

    @Override
    public String action() {
        return "checklist.filled";
    }

    @Override
    public String subjectType() {
        return "checklist-round";
    }

    @Override
    public UUID subjectId() {
        return roundId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("site", siteId, "kind", kind.name(), "faults", faults);
    }
}
