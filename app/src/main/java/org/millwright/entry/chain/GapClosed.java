package org.millwright.entry.chain;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** An officer said why a crew was unseen for too long. */
public record GapClosed(UUID zoneId, UUID filingId, UUID gapId, String reason) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("filing.gap-closed", "filing", filingId, Map.of("gap", gapId, "reason", reason));
    }
}
