package org.millwright.entry.chain;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A ride was ordered for the people of a filing. */
public record TransferOrdered(UUID zoneId, UUID filingId, UUID transferId, String plate, int people) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("transfer.ordered", "filing", filingId, Map.of("transfer", transferId, "people", people));
    }
}
