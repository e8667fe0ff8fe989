package org.millwright.protocol.checklist;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** Somebody looked whom a fever watch is about. */
public record FeverOpened(UUID zoneId, UUID watchId, String purpose) implements Audited {

    @Override
    public String action() {
        return "fever.opened";
    }

    @Override
    public String subjectType() {
        return "fever-watch";
    }

    @Override
    public UUID subjectId() {
        return watchId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("purpose", purpose);
    }
}
