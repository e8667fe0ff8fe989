package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** An installer entered the register. */
public record InstallerRegistered(UUID zoneId, UUID installerId, boolean doubtfulCode) implements ZoneEvent {

    public String action() {
        return "installer.registered";
    }

    public String subjectType() {
        return "installer";
    }

    public UUID subjectId() {
        return installerId;
    }

    public Map<String, Object> details() {
        return Map.of("doubtfulCode", doubtfulCode);
    }
}
