package org.millwright.file;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A file was taken away. */
public record FileRemoved(UUID zoneId, UUID fileId, String ownerType, UUID ownerId, String sha256) implements Audited {

    @Override
    public String action() {
        return "file.removed";
    }

    @Override
    public String subjectType() {
        return ownerType;
    }

    @Override
    public UUID subjectId() {
        return ownerId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("file", fileId, "sha256", sha256);
    }
}
