package org.millwright.demand;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A demand can be seen and crews can be invited. */
public record DemandPublished(UUID zoneId, UUID demandId, UUID companyId, String number, String title) implements Audited {

    @Override
    public String action() {
        return "demand.published";
    }

    @Override
    public String subjectType() {
        return "demand";
    }

    @Override
    public UUID subjectId() {
        return demandId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("number", number);
    }
}
