package org.millwright.responsibility;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** An officer answers for a step wherever it occurs, in the zone or with one company, or does so no more. */
public record DutyChanged(UUID zoneId, UUID dutyId, Step step, boolean taken) implements Audited {

    @Override
    public String action() {
        return taken ? "duty.taken" : "duty.ended";
    }

    @Override
    public String subjectType() {
        return "duty";
    }

    @Override
    public UUID subjectId() {
        return dutyId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("step", step.code());
    }
}
