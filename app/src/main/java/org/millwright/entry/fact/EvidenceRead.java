package org.millwright.entry.fact;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Somebody read what is known of a person's health or whereabouts, and what for. */
public record EvidenceRead(UUID zoneId, UUID memberId, String purpose) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("evidence.read", "member", memberId, Map.of("purpose", purpose));
    }
}
