package org.millwright.demand;

import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A company began a demand; nothing of it is published yet. */
public record DemandCreated(UUID zoneId, UUID demandId, UUID companyId) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("demand.created", "demand", demandId);
    }
}
