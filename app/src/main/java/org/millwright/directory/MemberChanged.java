package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** What the register says of a person changed; {@code part}: profile, document, trades, crew or left. */
public record MemberChanged(UUID zoneId, UUID memberId, String part) implements Audited {

    @Override
    public String action() {
        return "member.changed";
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
        return Map.of("part", part);
    }
}
