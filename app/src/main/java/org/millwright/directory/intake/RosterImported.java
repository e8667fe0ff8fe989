package org.millwright.directory.intake;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/**
 * A roster is in the register: one entry for all its rows.
 *
 * @param by the membership that asked for it; the writing itself runs in the background
 */
public record RosterImported(UUID zoneId, UUID importId, UUID by, int added, int changed, int unchanged, int left, Map<String, String> acceptedCodes)
        implements Audited {

    @Override
    public Deed deed() {
        return new Deed("roster.imported", "roster-import", importId,
                Map.of("by", by, "added", added, "changed", changed, "unchanged", unchanged, "left", left, "acceptedCodes", acceptedCodes));
    }
}
