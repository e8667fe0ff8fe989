package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A device sent what it had scanned: one entry for all that came in together. */
public record ScansTaken(UUID zoneId, UUID deviceId, int scans, int outcomes, int known, int refused) implements Audited {

    @Override
    public String action() {
        return "gate-device.sent";
    }

    @Override
    public String subjectType() {
        return "gate-device";
    }

    @Override
    public UUID subjectId() {
        return deviceId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("scans", scans, "outcomes", outcomes, "known", known, "refused", refused);
    }
}
