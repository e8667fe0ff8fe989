package org.millwright.file;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A file was taken away. */
public record FileRemoved(UUID zoneId, UUID fileId, String ownerType, UUID ownerId, String sha256) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("file.removed", ownerType, ownerId, Map.of("file", fileId, "sha256", sha256));
    }
}
