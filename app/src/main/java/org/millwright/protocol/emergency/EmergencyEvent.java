package org.millwright.protocol.emergency;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** What people do with cards and runs. */
public sealed interface EmergencyEvent extends Audited {

    UUID aboutId();

    @Override
    default UUID subjectId() {
        return aboutId();
    }

    @Override
    default String subjectType() {
        return "emergency";
    }

    record CardMade(UUID zoneId, UUID aboutId, String kind) implements EmergencyEvent {
        @Override public String action() { return "emergency.card-made"; }
        @Override public Map<String, Object> details() { return Map.of("kind", kind); }
    }

    record CardRetired(UUID zoneId, UUID aboutId) implements EmergencyEvent {
        @Override public String action() { return "emergency.card-retired"; }
    }

    record StepDone(UUID zoneId, UUID aboutId, int position) implements EmergencyEvent {
        @Override public String action() { return "emergency.step-done"; }
        @Override public Map<String, Object> details() { return Map.of("step", position); }
    }

    record RunEnded(UUID zoneId, UUID aboutId, boolean drill, long openSteps) implements EmergencyEvent {
        @Override public String action() { return "emergency.ended"; }
        @Override public Map<String, Object> details() { return Map.of("drill", drill, "open", openSteps); }
    }
}
