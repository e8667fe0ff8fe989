package org.millwright.demand;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** All work of a demand is done. */
public record DemandCompleted(UUID zoneId, UUID demandId, String number) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("demand.completed", "demand", demandId, Map.of("number", number));
    }
}
