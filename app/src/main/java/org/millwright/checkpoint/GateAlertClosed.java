package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** Somebody has looked into it and said what it was. */
public record GateAlertClosed(UUID zoneId, UUID alertId, UUID gateId, String note) implements Audited {

    @Override
    public String action() {
        return "gate-alert.closed";
    }

    @Override
    public String subjectType() {
        return "gate";
    }

    @Override
    public UUID subjectId() {
        return gateId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("alertId", alertId, "reason", note);
    }
}
