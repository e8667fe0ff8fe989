package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A mark against an installer was lifted before its end. */
public record InstallerMarkLifted(UUID zoneId, UUID markId, UUID installerId) implements Audited {

    @Override
    public String action() {
        return "installer.mark-lifted";
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
        return Map.of("markId", markId);
    }
}
