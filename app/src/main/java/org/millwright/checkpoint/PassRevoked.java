package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A pass was taken back before its end; gates know it with their next bundle. */
public record PassRevoked(UUID zoneId, UUID passId, PassSubject subject, String reason) implements Audited {

    @Override
    public String action() {
        return "pass.revoked";
    }

    @Override
    public String subjectType() {
        return "pass";
    }

    @Override
    public UUID subjectId() {
        return passId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("reason", reason);
    }
}
