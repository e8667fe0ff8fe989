package org.millwright.protocol.checklist;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Somebody looked whom a fever watch is about. */
public record FeverOpened(UUID zoneId, UUID watchId, String purpose) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("fever.opened", "fever-watch", watchId, Map.of("purpose", purpose));
    }
}
