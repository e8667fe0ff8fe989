package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A signing key is believed no more, nor anything it signed. */
public record SigningKeyRevoked(UUID zoneId, UUID id, String keyId, String reason) implements Audited {

    @Override
    public String action() {
        return "signing-key.revoked";
    }

    @Override
    public String subjectType() {
        return "signing-key";
    }

    @Override
    public UUID subjectId() {
        return id;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("keyId", keyId, "reason", reason);
    }
}
