package org.millwright.checkpoint;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.identity.Role;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** A phone signs scans for a gate from now on; the task force hears of it, for it would be the way in for a phone that should not. */
public record DeviceEnrolled(UUID zoneId, UUID deviceId, UUID gateId, String gate, String name) implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("gate-device.enrolled", "gate-device", deviceId, Map.of("gateId", gateId));
    }

    @Override
    public UUID noticeId() {
        return deviceId;
    }

    @Override
    public Recipients recipients() {
        return Recipients.roles(Role.ZONE_OFFICER);
    }

    @Override
    public String messageKey() {
        return "checkpoint.notice.enrolled";
    }

    @Override
    public List<Object> args() {
        return List.of(gate, name);
    }

    @Override
    public String href() {
        return "/gates/devices";
    }
}
