package org.millwright.entry.retention;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** Everything of a person's health and whereabouts was destroyed, on whose demand or under which clause. */
public record PersonErased(UUID zoneId, UUID memberId, int evidence, String basis) implements Audited {

    @Override
    public String action() {
        return "person.erased";
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
        return Map.of("evidence", evidence, "reason", basis);
    }
}
