package org.millwright.demand;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A company no longer needs it. */
public record DemandWithdrawn(UUID zoneId, UUID demandId, String number, String reason) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("demand.withdrawn", "demand", demandId, Map.of("number", number, "reason", reason));
    }
}
