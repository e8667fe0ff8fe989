package org.millwright.directory;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A certificate of a person was added, changed or removed. */
public record CertificateChanged(UUID zoneId, UUID certificateId, UUID memberId, String kind, Change change) implements Audited {

    @Override
    public String action() {
        return "certificate." + change.name().toLowerCase(Locale.ROOT);
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
        return Map.of("certificateId", certificateId, "kind", kind);
    }
}
