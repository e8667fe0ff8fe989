package org.millwright.file;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A file was attached. Its name may tell of people, so the audit keeps its digest instead. */
public record FileStored(UUID zoneId, UUID fileId, String ownerType, UUID ownerId, String mediaType, long sizeBytes, String sha256) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("file.stored", ownerType, ownerId, Map.of("file", fileId, "type", mediaType, "bytes", sizeBytes, "sha256", sha256));
    }
}
