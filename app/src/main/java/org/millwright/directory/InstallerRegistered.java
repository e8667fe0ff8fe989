package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** An installer entered the register. */
public record InstallerRegistered(UUID zoneId, UUID installerId, boolean doubtfulCode) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("installer.registered", "installer", installerId, Map.of("doubtfulCode", doubtfulCode));
    }
}
