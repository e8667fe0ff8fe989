package org.millwright.demand;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** All work of a demand is done. */
public record DemandCompleted(UUID zoneId, UUID demandId, String number) implements Audited {

    @Override
    public String action() {
        return "demand.completed";
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
