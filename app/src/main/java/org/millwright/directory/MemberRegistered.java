package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A person entered the register. */
public record MemberRegistered(UUID zoneId, UUID memberId, UUID installerId) implements Audited {

    @Override
    public String action() {
        return "member.registered";
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
        return Map.of("installerId", installerId);
    }
}
