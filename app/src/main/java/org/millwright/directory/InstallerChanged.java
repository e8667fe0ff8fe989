package org.millwright.directory;

import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** What the register says of an installer changed. */
public record InstallerChanged(UUID zoneId, UUID installerId) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("installer.changed", "installer", installerId);
    }
}
