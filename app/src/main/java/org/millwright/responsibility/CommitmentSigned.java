package org.millwright.responsibility;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** Somebody answers for a step from now on; who did before does no more. */
public record CommitmentSigned(UUID zoneId, UUID workId, WorkKind kind, Step step, boolean officer, UUID membershipId) implements Audited {

    @Override
    public String action() {
        return "commitment.signed";
    }

    @Override
    public String subjectType() {
        return kind.code();
    }

    @Override
    public UUID subjectId() {
        return workId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("step", step.code(), "part", officer ? "officer" : "person");
    }
}
