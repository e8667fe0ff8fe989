package org.millwright.entry.hold;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A hold began or ended, or a contact was found to be none. Why stands on the hold’s own page and not in the entry: it may tell of somebody’s health, and an entry is kept for good. */
public record HoldHandled(UUID zoneId, UUID filingId, UUID holdId, UUID memberId, Step step) implements Audited {

    public enum Step {
        HELD("hold.begun"), RELEASED("hold.released"), BROUGHT("hold.brought"), OUT("hold.out"), MISSED("hold.missed"), CLEARED("hold.contact-cleared");

        private final String action;

        Step(String action) {
            this.action = action;
        }
    }

    @Override
    public Deed deed() {
        return new Deed(step.action, "filing", filingId, Map.of("hold", holdId));
    }
}
