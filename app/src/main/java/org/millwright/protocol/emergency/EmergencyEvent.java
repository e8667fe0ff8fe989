package org.millwright.protocol.emergency;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** What people do with cards and runs. */
public sealed interface EmergencyEvent extends Audited {

    UUID aboutId();

    record CardMade(UUID zoneId, UUID aboutId, String kind) implements EmergencyEvent {
        @Override public Deed deed() { return new Deed("emergency.card-made", "emergency", aboutId, Map.of("kind", kind)); }
    }

    record CardRetired(UUID zoneId, UUID aboutId) implements EmergencyEvent {
        @Override public Deed deed() { return new Deed("emergency.card-retired", "emergency", aboutId); }
    }

    record StepDone(UUID zoneId, UUID aboutId, int position) implements EmergencyEvent {
        @Override public Deed deed() { return new Deed("emergency.step-done", "emergency", aboutId, Map.of("step", position)); }
    }

    record RunEnded(UUID zoneId, UUID aboutId, boolean drill, long openSteps) implements EmergencyEvent {
        @Override public Deed deed() { return new Deed("emergency.ended", "emergency", aboutId, Map.of("drill", drill, "open", openSteps)); }
    }
}
