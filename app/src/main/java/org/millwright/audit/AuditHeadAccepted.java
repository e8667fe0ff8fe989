package org.millwright.audit;

import java.util.Map;
import java.util.UUID;

/**
 * The operator has looked at a chain that is shorter than, or another one than, what this node had noted, and takes it for the right one.
 *
 * @param noted  place that the note had reached
 * @param whole  entries that are there and whole
 * @param reason such as a restore from backup
 */
public record AuditHeadAccepted(UUID zoneId, long noted, long whole, String reason) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("audit.head-accepted", "zone", zoneId, Map.of("noted", noted, "whole", whole, "reason", reason));
    }
}
