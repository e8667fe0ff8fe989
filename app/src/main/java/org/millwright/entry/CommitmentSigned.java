package org.millwright.entry;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** Somebody answers for a step of a filing from now on. */
public record CommitmentSigned(UUID zoneId, UUID filingId, String step, int revision) implements Audited {

    @Override
    public String action() {
        return "commitment.signed";
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
        return Map.of("step", step, "revision", revision);
    }
}
