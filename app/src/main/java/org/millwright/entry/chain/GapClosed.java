package org.millwright.entry.chain;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** An officer said why a crew was unseen for too long. The words stand beside the gap: they may tell of somebody’s health, and an entry is kept for good. */
public record GapClosed(UUID zoneId, UUID filingId, UUID gapId) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("filing.gap-closed", "filing", filingId, Map.of("gap", gapId));
    }
}
