package org.millwright.directory;

import java.util.UUID;
import org.millwright.audit.Audited;

/** What the register says of an installer changed. */
public record InstallerChanged(UUID zoneId, UUID installerId) implements Audited {

    @Override
    public String action() {
        return "installer.changed";
    }

    @Override
    public String subjectType() {
        return "installer";
    }

    @Override
    public UUID subjectId() {
        return installerId;
    }
}
