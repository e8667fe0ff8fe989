package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A signing key was made, by a person or because the next signature needed one. */
public record SigningKeyMade(UUID zoneId, UUID id, String keyId, String purpose) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("signing-key.made", "signing-key", id, Map.of("keyId", keyId, "purpose", purpose));
    }
}
