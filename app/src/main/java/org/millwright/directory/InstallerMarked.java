package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** An installer was barred, or a conflict of interest recorded. */
public record InstallerMarked(UUID zoneId, UUID markId, UUID installerId, String kind) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("installer.marked", "installer", installerId, Map.of("markId", markId, "kind", kind));
    }
}
