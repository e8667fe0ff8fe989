package org.millwright.directory;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A certificate of a person was added, changed or removed. */
public record CertificateChanged(UUID zoneId, UUID certificateId, UUID memberId, String kind, Change change) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("certificate." + change.name().toLowerCase(Locale.ROOT), "member", memberId, Map.of("certificateId", certificateId, "kind", kind));
    }
}
