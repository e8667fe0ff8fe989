package org.millwright.entry.quarantine;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A place was opened, a person ordered into quarantine, or an order's end changed. Says nothing of anybody's health beside the order itself. */
public record QuarantineHandled(UUID zoneId, UUID subjectId, String step, String ends, String reason) implements Audited {

    @Override
    public String action() {
        return switch (step) {
            case "place" -> "quarantine.place-opened";
            case "ordered" -> "quarantine.ordered";
            default -> "quarantine.changed";
        };
    }

    @Override
    public String subjectType() {
        return "quarantine";
    }

    @Override
    public Map<String, Object> details() {
        return reason.isEmpty() ? Map.of("ends", ends) : Map.of("ends", ends, "reason", reason);
    }
}
