package org.millwright.file;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** Somebody read an attachment: it may hold personal data, and nobody can tell which do. */
public record FileOpened(UUID zoneId, UUID fileId, String ownerType, UUID ownerId) implements Audited {

    @Override
    public String action() {
        return "file.opened";
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
        return Map.of("file", fileId);
    }
}
