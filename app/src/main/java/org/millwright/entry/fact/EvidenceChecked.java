package org.millwright.entry.fact;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A person looked at evidence that was uploaded, and took it or not. */
public record EvidenceChecked(UUID zoneId, UUID evidenceId, UUID subjectIdOfEvidence, boolean accepted, String reason) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("evidence.checked", "evidence", evidenceId, Map.of("accepted", accepted));
    }

    public Set<UUID> subjects() {
        return Set.of(subjectIdOfEvidence);
    }
}
