package org.millwright.directory.intake;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/**
 * A roster was brought, asked to be written, or stopped.
 *
 * @param step uploaded, applied, stopped
 */
public record RosterImportChanged(UUID zoneId, UUID importId, String step, Map<String, Object> facts) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("roster." + step, "roster-import", importId, facts);
    }
}
