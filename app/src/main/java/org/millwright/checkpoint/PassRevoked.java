package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A pass was taken back before its end; gates know it with their next bundle. */
public record PassRevoked(UUID zoneId, UUID passId, PassSubject subject, String reason) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("pass.revoked", "pass", passId, Map.of("reason", reason));
    }
}
