package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A gate was opened, changed or closed. */
public record GateChanged(UUID zoneId, UUID gateId, Change change, String kind, String asks) implements Audited {

    public enum Change { OPENED, CHANGED, CLOSED }

    @Override
    public String action() {
        return switch (change) {
            case OPENED -> "gate.opened";
            case CHANGED -> "gate.changed";
            case CLOSED -> "gate.closed";
        };
    }

    @Override
    public String subjectType() {
        return "gate";
    }

    @Override
    public UUID subjectId() {
        return gateId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("kind", kind, "asks", asks);
    }
}
