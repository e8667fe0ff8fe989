package org.millwright.entry.hold;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A hold began or ended, or a contact was found to be none. Nothing of why stands in the entry. */
public record HoldHandled(UUID zoneId, UUID filingId, UUID holdId, UUID memberId, Step step, String reason) implements Audited {

    public enum Step {
        HELD("hold.begun"), RELEASED("hold.released"), BROUGHT("hold.brought"), OUT("hold.out"), MISSED("hold.missed"), CLEARED("hold.contact-cleared");

        private final String action;

        Step(String action) {
            this.action = action;
        }
    }

    @Override
    public Deed deed() {
        return new Deed(step.action, "filing", filingId, reason.isEmpty() ? Map.of("hold", holdId) : Map.of("hold", holdId, "reason", reason));
    }
}
