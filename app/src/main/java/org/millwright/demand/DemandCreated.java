package org.millwright.demand;

import java.util.UUID;
import org.millwright.audit.Audited;

/** A company began a demand; nothing of it is published yet. */
public record DemandCreated(UUID zoneId, UUID demandId, UUID companyId) implements Audited {

    @Override
    public String action() {
        return "demand.created";
    }

    @Override
    public String subjectType() {
        return "demand";
    }

    @Override
    public UUID subjectId() {
        return demandId;
    }
}
