package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** A mark against an installer was lifted before its end. */
public record InstallerMarkLifted(UUID zoneId, UUID markId, UUID installerId) implements ZoneEvent {

    public String action() {
        return "installer.mark-lifted";
    }

    public String subjectType() {
        return "installer";
    }

    public UUID subjectId() {
        return installerId;
    }

    public Map<String, Object> details() {
        return Map.of("markId", markId);
    }
}
