package org.millwright.entry.chain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Hours that a site is had in turn were recorded or taken back. */
public record HoursHandled(UUID zoneId, UUID filingId, UUID siteId, What what, String side, Instant from, Instant until, int days) implements Audited {

    /** What became of them. */
    public enum What {
        RECORDED("hours.recorded"), TAKEN_BACK("hours.taken-back");

        private final String action;

        What(String action) {
            this.action = action;
        }
    }

    @Override
    public Deed deed() {
        return new Deed(what.action, "filing", filingId, Map.of("site", siteId, "side", side, "from", from.toString(), "until", until.toString(), "days", days));
    }
}
