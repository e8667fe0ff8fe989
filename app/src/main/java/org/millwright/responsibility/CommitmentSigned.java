package org.millwright.responsibility;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Somebody answers for a step from now on; who did before does no more. */
public record CommitmentSigned(UUID zoneId, UUID workId, WorkKind kind, Step step, boolean officer, UUID membershipId) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("commitment.signed", kind.code(), workId, Map.of("step", step.code(), "part", officer ? "officer" : "person"));
    }
}
