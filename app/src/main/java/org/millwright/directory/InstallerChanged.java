package org.millwright.directory;

import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** What the register says of an installer changed. */
public record InstallerChanged(UUID zoneId, UUID installerId) implements ZoneEvent {

    public String action() {
        return "installer.changed";
    }

    public String subjectType() {
        return "installer";
    }

    public UUID subjectId() {
        return installerId;
    }
}
