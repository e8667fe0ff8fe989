package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** What a device signs counts no more. */
public record DeviceRetired(UUID zoneId, UUID deviceId, UUID gateId) implements Audited {

    @Override
    public String action() {
        return "gate-device.retired";
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
        return Map.of("gateId", gateId);
    }
}
