package org.millwright.protocol.emergency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** A step of a card was not done in its minutes. */
public record EmergencyOverdue(UUID zoneId, UUID runId, int position, EmergencyCard.Kind kind, boolean drill, String site, int minutes, Recipients recipients) implements Notice {

    @Override
    public UUID noticeId() {
        return UUID.nameUUIDFromBytes(("overdue" + runId + position).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String messageKey() {
        return drill ? "emergency.notice.overdue.drill" : "emergency.notice.overdue";
    }

    @Override
    public List<Object> args() {
        return List.of(new Word("emergency.kind." + kind), site.isEmpty() ? 0 : 1, site, position, minutes);
    }

    @Override
    public String href() {
        return "/emergency-runs/" + runId;
    }
}
