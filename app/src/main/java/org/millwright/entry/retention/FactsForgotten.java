package org.millwright.entry.retention;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A round of forgetting, or everything of one person. */
public record FactsForgotten(UUID zoneId, UUID subjectId, int filings, int evidence) implements Audited {

    @Override
    public String action() {
        return "facts.forgotten";
    }

    @Override
    public String subjectType() {
        return "retention";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("filings", filings, "evidence", evidence);
    }
}
