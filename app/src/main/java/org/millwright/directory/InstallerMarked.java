package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** An installer was barred, or a conflict of interest recorded. */
public record InstallerMarked(UUID zoneId, UUID markId, UUID installerId, String kind) implements Audited {

    @Override
    public String action() {
        return "installer.marked";
    }

    @Override
    public String subjectType() {
        return "installer";
    }

    @Override
    public UUID subjectId() {
        return installerId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("markId", markId, "kind", kind);
    }
}
