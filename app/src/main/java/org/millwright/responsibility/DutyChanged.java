package org.millwright.responsibility;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** An officer answers for a step wherever it occurs, in the zone or with one company, or does so no more. */
public record DutyChanged(UUID zoneId, UUID dutyId, Step step, boolean taken) implements Audited {

    @Override
    public Deed deed() {
        return new Deed(taken ? "duty.taken" : "duty.ended", "duty", dutyId, Map.of("step", step.code()));
    }
}
