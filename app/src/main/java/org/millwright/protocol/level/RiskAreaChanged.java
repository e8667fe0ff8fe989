package org.millwright.protocol.level;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.Audited;
import org.millwright.protocol.RiskLevel;

/**
 * An area has become risky, or its time as one was set to end.
 *
 * @param until null when no end is known
 */
public record RiskAreaChanged(UUID zoneId, UUID areaId, String division, RiskLevel risk, Instant from, @Nullable Instant until) implements Audited {

    @Override
    public String action() {
        return until == null ? "risk-area.confirmed" : "risk-area.ended";
    }

    @Override
    public String subjectType() {
        return "risk-area";
    }

    @Override
    public UUID subjectId() {
        return areaId;
    }

    @Override
    public Map<String, Object> details() {
        return until == null ? Map.of("division", division, "risk", risk.name(), "from", from.toString())
                : Map.of("division", division, "risk", risk.name(), "from", from.toString(), "until", until.toString());
    }
}
