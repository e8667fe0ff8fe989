package org.millwright.entry;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Something was done to a filing by a person or by the rules: filed, handed over, returned, admitted, refused, withdrawn, closed. */
public record FilingHandling(UUID zoneId, UUID filingId, What what, String number, int revision, String reason) implements Audited {

    public enum What {
        BEGUN("filing.begun"), HANDED("filing.handed"), HANDED_BACK("filing.handed-back"), FILED("filing.filed"), RETURNED("filing.returned"), ADMITTED("filing.admitted"), REFUSED("filing.refused"),
        WITHDRAWN("filing.withdrawn"), ARRIVED("filing.arrived"), CLOSED("filing.closed");

        private final String action;

        What(String action) {
            this.action = action;
        }
    }

    @Override
    public Deed deed() {
        return new Deed(what.action, "filing", filingId, Map.of("number", number, "revision", revision));
    }
}
