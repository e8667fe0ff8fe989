package org.millwright.entry.fact;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A person looked at evidence that was uploaded, and took it or not. */
public record EvidenceChecked(UUID zoneId, UUID evidenceId, UUID subjectIdOfEvidence, boolean accepted, String reason) implements Audited {

    @Override
    public String action() {
        return "evidence.checked";
    }

    @Override
    public String subjectType() {
        return "evidence";
    }

    @Override
    public UUID subjectId() {
        return evidenceId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("accepted", accepted, "reason", reason);
    }

    public Set<UUID> subjects() {
        return Set.of(subjectIdOfEvidence);
    }
}
