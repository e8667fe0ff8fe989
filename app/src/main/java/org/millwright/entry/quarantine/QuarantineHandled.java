package org.millwright.entry.quarantine;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A place was opened, a person ordered into quarantine or moved, an order's end changed, a daily report given or looked at. Says nothing of anybody's health beside the order itself. */
public record QuarantineHandled(UUID zoneId, UUID subjectId, Step step, String ends, String reason) implements Audited {

    public enum Step {
        OPENED("quarantine.place-opened"), ORDERED("quarantine.ordered"), CHANGED("quarantine.changed"), REPORTED("quarantine.reported"),
        MOVED("quarantine.moved"), LOOKED("quarantine.looked");

        private final String action;

        Step(String action) {
            this.action = action;
        }
    }

    @Override
    public Deed deed() {
        return new Deed(step.action, "quarantine", subjectId, Map.of("ends", ends));
    }
}
