package org.millwright.entry.chain;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** An officer said why a crew was unseen for too long. */
public record GapClosed(UUID zoneId, UUID filingId, UUID gapId, String reason) implements Audited {

    @Override
    public String action() {
        return "filing.gap-closed";
    }

    @Override
    public String subjectType() {
        return "filing";
    }

    @Override
    public UUID subjectId() {
        return filingId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("gap", gapId, "reason", reason);
    }
}
