package org.millwright.directory.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/**
 * A roster was brought, asked to be written, or stopped.
 *
 * @param step uploaded, applied, stopped
 */
public record RosterImportChanged(UUID zoneId, UUID importId, String step, Map<String, Object> facts) implements Audited {

    @Override
    public String action() {
        return "roster." + step;
    }

    @Override
    public String subjectType() {
        return "roster-import";
    }

    @Override
    public UUID subjectId() {
        return importId;
    }

    @Override
    @JsonIgnore
    public Map<String, Object> details() {
        return facts;
    }
}
