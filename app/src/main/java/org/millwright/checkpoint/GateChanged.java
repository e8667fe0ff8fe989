package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A gate was opened, changed or closed. */
public record GateChanged(UUID zoneId, UUID gateId, Change change, String kind, String asks) implements Audited {

    public enum Change {
        OPENED("gate.opened"), CHANGED("gate.changed"), CLOSED("gate.closed");

        private final String action;

        Change(String action) {
            this.action = action;
        }
    }

    @Override
    public Deed deed() {
        return new Deed(change.action, "gate", gateId, Map.of("kind", kind, "asks", asks));
    }
}
