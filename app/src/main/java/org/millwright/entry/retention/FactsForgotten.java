package org.millwright.entry.retention;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A round of forgetting, or everything of one person. */
public record FactsForgotten(UUID zoneId, UUID subjectId, int filings, int evidence) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("facts.forgotten", "retention", subjectId, Map.of("filings", filings, "evidence", evidence));
    }
}
