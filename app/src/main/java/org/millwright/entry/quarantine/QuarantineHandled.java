package org.millwright.entry.quarantine;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A place was opened, a person ordered into quarantine, an order's end changed, or a daily report given. Says nothing of anybody's health beside the order itself. */
public record QuarantineHandled(UUID zoneId, UUID subjectId, Step step, String ends, String reason) implements Audited {

    public enum Step {
        OPENED("quarantine.place-opened"), ORDERED("quarantine.ordered"), CHANGED("quarantine.changed"), REPORTED("quarantine.reported");

        private final String action;

        Step(String action) {
            this.action = action;
        }
    }

    @Override
    public String action() {
        return step.action;
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
