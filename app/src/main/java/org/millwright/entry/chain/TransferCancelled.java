package org.millwright.entry.chain;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A ride that was ordered does not take place. Why stands beside the ride and not in the entry, which is kept for good. */
public record TransferCancelled(UUID zoneId, UUID filingId, UUID transferId) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("transfer.cancelled", "filing", filingId, Map.of("transfer", transferId));
    }
}
