package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** Scans and passes whose days are over were deleted. */
public record GateRecordsForgotten(UUID zoneId, int scans, int passes) implements Audited {

    @Override
    public String action() {
        return "gate.records-forgotten";
    }

    @Override
    public String subjectType() {
        return "zone";
    }

    @Override
    public UUID subjectId() {
        return zoneId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("scans", scans, "passes", passes);
    }
}
