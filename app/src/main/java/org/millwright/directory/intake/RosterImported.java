package org.millwright.directory.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/**
 * A roster is in the register: one entry for all its rows.
 *
 * @param by the membership that asked for it; the writing itself runs in the background
 */
public record RosterImported(UUID zoneId, UUID importId, UUID by, int added, int changed, int unchanged, int left, Map<String, String> acceptedCodes)
        implements Audited {

    @Override
    public String action() {
        return "roster.imported";
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
        return Map.of("by", by, "added", added, "changed", changed, "unchanged", unchanged, "left", left, "acceptedCodes", acceptedCodes);
    }
}
