package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** Somebody read a person's full document number, and said what for. */
public record MemberDocumentOpened(UUID zoneId, UUID memberId, String purpose) implements ZoneEvent {

    public String action() {
        return "member.document.opened";
    }

    public String subjectType() {
        return "member";
    }

    public UUID subjectId() {
        return memberId;
    }

    public Map<String, Object> details() {
        return Map.of("purpose", purpose);
    }
}
