package org.millwright.demand;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A demand can be seen and crews can be invited. */
public record DemandPublished(UUID zoneId, UUID demandId, UUID companyId, String number, String title) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("demand.published", "demand", demandId, Map.of("number", number));
    }
}
