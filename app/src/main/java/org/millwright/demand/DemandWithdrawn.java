package org.millwright.demand;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A company no longer needs it. */
public record DemandWithdrawn(UUID zoneId, UUID demandId, String number, String reason) implements Audited {

    @Override
    public String action() {
        return "demand.withdrawn";
    }

    @Override
    public String subjectType() {
        return "demand";
    }

    @Override
    public UUID subjectId() {
        return demandId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("number", number, "reason", reason);
    }
}
