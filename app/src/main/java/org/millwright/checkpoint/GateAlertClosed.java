package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Somebody has looked into it and said what it was. */
public record GateAlertClosed(UUID zoneId, UUID alertId, UUID gateId, String note) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("gate-alert.closed", "gate", gateId, Map.of("alertId", alertId, "reason", note));
    }
}
