package org.millwright.directory.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** Somebody took the roster out with full document numbers, and said what for. @param subjectId the installer, or the zone for all */
public record RosterExported(UUID zoneId, UUID subjectId, int members, String purpose) implements Audited {

    @Override
    public String action() {
        return "roster.exported";
    }

    @Override
    public String subjectType() {
        return subjectId.equals(zoneId) ? "zone" : "installer";
    }

    @Override
    @JsonIgnore
    public Map<String, Object> details() {
        return Map.of("purpose", purpose, "members", members);
    }
}
