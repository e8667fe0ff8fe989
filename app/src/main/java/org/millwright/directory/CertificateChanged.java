package org.millwright.directory;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** A certificate of a person was added, changed or removed. */
public record CertificateChanged(UUID zoneId, UUID certificateId, UUID memberId, String kind, Change change) implements ZoneEvent {

    public String action() {
        return "certificate." + change.name().toLowerCase(Locale.ROOT);
    }

    public String subjectType() {
        return "member";
    }

    public UUID subjectId() {
        return memberId;
    }

    public Map<String, Object> details() {
        return Map.of("certificateId", certificateId, "kind", kind);
    }
}
