package org.millwright.entry.fact;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** Somebody read what is known of a person's health or whereabouts, and what for. */
public record EvidenceRead(UUID zoneId, UUID memberId, String purpose) implements Audited {

    @Override
    public String action() {
        return "evidence.read";
    }

    @Override
    public String subjectType() {
        return "member";
    }

    @Override
    public UUID subjectId() {
        return memberId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("purpose", purpose);
    }
}
