package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A device sent what it had scanned: one entry for all that came in together. */
public record ScansTaken(UUID zoneId, UUID deviceId, int scans, int outcomes, int known, int refused) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("gate-device.sent", "gate-device", deviceId, Map.of("scans", scans, "outcomes", outcomes, "known", known, "refused", refused));
    }
}
