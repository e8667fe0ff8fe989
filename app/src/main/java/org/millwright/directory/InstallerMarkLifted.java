package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A mark against an installer was lifted before its end. */
public record InstallerMarkLifted(UUID zoneId, UUID markId, UUID installerId) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("installer.mark-lifted", "installer", installerId, Map.of("markId", markId));
    }
}
