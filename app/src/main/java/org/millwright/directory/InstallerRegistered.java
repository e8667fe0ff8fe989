package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** An installer entered the register. */
public record InstallerRegistered(UUID zoneId, UUID installerId, boolean doubtfulCode) implements Audited {

    @Override
    public String action() {
        return "installer.registered";
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
        return Map.of("doubtfulCode", doubtfulCode);
    }
}
