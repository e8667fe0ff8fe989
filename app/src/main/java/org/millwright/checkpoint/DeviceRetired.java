package org.millwright.checkpoint;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** What a device signs counts no more. */
public record DeviceRetired(UUID zoneId, UUID deviceId, UUID gateId) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("gate-device.retired", "gate-device", deviceId, Map.of("gateId", gateId));
    }
}
