package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Scans and passes whose days are over were deleted. */
public record GateRecordsForgotten(UUID zoneId, int scans, int passes) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("gate.records-forgotten", "zone", zoneId, Map.of("scans", scans, "passes", passes));
    }
}
