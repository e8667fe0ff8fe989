package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** Somebody read a person's full document number, and said what for. */
public record MemberDocumentOpened(UUID zoneId, UUID memberId, String purpose) implements Audited {

    @Override
    public String action() {
        return "member.document.opened";
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
        return Map.of("purpose", purpose);
    }
}
