package org.millwright.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.identity.Role;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/**
 * The zone's officers are told; while it stands open, the same again is counted, not told.
 *
 * @param about what the pass it is about was ordered for; null when it is about a device
 * @param words of the notice, names of gates and devices alone
 */
public record GateAlertRaised(UUID zoneId, UUID alertId, String kind, UUID gateId, @Nullable PassSubject about, List<String> words) implements Audited, Notice {

    @Override
    public Deed deed() {
        return new Deed("gate-alert.raised", "gate", gateId, Map.of("kind", kind, "alertId", alertId));
    }

    @Override
    public UUID noticeId() {
        return UUID.nameUUIDFromBytes(("gate-alert.raised" + alertId).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Recipients recipients() {
        return Recipients.roles(Role.ZONE_OFFICER);
    }

    @Override
    public String messageKey() {
        return "checkpoint.notice.alert." + kind;
    }

    @Override
    public List<Object> args() {
        return List.copyOf(words);
    }

    @Override
    public String href() {
        return "/gates/alerts";
    }
}
