package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** An installer was barred, or a conflict of interest recorded. */
public record InstallerMarked(UUID zoneId, UUID markId, UUID installerId, String kind) implements ZoneEvent {

    public String action() {
        return "installer.marked";
    }

    public String subjectType() {
        return "installer";
    }

    public UUID subjectId() {
        return installerId;
    }

    public Map<String, Object> details() {
        return Map.of("markId", markId, "kind", kind);
    }
}
