package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** What the register says of a person changed; {@code part}: profile, document, trades, crew or left. */
public record MemberChanged(UUID zoneId, UUID memberId, String part) implements ZoneEvent {

    public String action() {
        return "member.changed";
    }

    public String subjectType() {
        return "member";
    }

    public UUID subjectId() {
        return memberId;
    }

    public Map<String, Object> details() {
        return Map.of("part", part);
    }
}
