package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A signing key is believed no more, nor anything it signed. */
public record SigningKeyRevoked(UUID zoneId, UUID id, String keyId, String reason) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("signing-key.revoked", "signing-key", id, Map.of("keyId", keyId, "reason", reason));
    }
}
