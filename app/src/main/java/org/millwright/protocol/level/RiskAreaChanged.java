package org.millwright.protocol.level;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.protocol.RiskLevel;

/**
 * An area has become risky, or its time as one was set to end.
 *
 * @param until null when no end is known
 */
public record RiskAreaChanged(UUID zoneId, UUID areaId, String division, RiskLevel risk, Instant from, @Nullable Instant until) implements Audited {

    @Override
    public Deed deed() {
        return new Deed(until == null ? "risk-area.confirmed" : "risk-area.ended", "risk-area", areaId, until == null
                ? Map.of("division", division, "risk", risk.name(), "from", from.toString())
                : Map.of("division", division, "risk", risk.name(), "from", from.toString(), "until", until.toString()));
    }
}
