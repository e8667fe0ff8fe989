package org.millwright.entry.chain;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Hours that a site is had in turn were recorded or taken back. */
public record HoursHandled(UUID zoneId, UUID filingId, UUID siteId, What what, String side, Instant from, Instant until, int days) implements Audited {

    /** What became of them. */
    public enum What { RECORDED, TAKEN_BACK }

    @Override
    public Deed deed() {
        return new Deed("hours." + what.name().toLowerCase(Locale.ROOT), "filing", filingId, Map.of("site", siteId, "side", side, "from", from.toString(), "until", until.toString(), "days", days));
    }
}
