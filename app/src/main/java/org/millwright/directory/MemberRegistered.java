package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** A person entered the register. */
public record MemberRegistered(UUID zoneId, UUID memberId, UUID installerId) implements ZoneEvent {

    public String action() {
        return "member.registered";
    }

    public String subjectType() {
        return "member";
    }

    public UUID subjectId() {
        return memberId;
    }

    public Map<String, Object> details() {
        return Map.of("installerId", installerId);
    }
}
