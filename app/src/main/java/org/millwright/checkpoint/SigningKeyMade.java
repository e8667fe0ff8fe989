package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A signing key was made, by a person or because the next signature needed one. */
public record SigningKeyMade(UUID zoneId, UUID id, String keyId, String purpose) implements Audited {

    @Override
    public String action() {
        return "signing-key.made";
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
        return Map.of("keyId", keyId, "purpose", purpose);
    }
}
