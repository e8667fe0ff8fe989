package org.millwright.entry.chain;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A ride that was ordered does not take place. */
public record TransferCancelled(UUID zoneId, UUID filingId, UUID transferId, String reason) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("transfer.cancelled", "filing", filingId, Map.of("transfer", transferId, "reason", reason));
    }
}
