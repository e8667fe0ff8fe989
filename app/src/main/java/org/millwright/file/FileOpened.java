package org.millwright.file;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Somebody read an attachment: it may hold personal data, and nobody can tell which do. */
public record FileOpened(UUID zoneId, UUID fileId, String ownerType, UUID ownerId) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("file.opened", ownerType, ownerId, Map.of("file", fileId));
    }
}
