package org.millwright.entry.chain;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A ride was ordered for the people of a filing. */
public record TransferOrdered(UUID zoneId, UUID filingId, UUID transferId, String plate, int people) implements Audited {

    @Override
    public String action() {
        return "transfer.ordered";
    }

    @Override
    public String subjectType() {
        return "filing";
    }

    @Override
    public UUID subjectId() {
        return filingId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("transfer", transferId, "people", people);
    }
}
