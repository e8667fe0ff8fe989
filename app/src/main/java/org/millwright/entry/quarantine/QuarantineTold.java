package org.millwright.entry.quarantine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/**
 * Somebody hears of an order of quarantine: where and until when, never what it is for.
 *
 * @param what end of the message key {@code entry.notice.<what>}
 * @param once makes the notice the same one when it is told again
 */
record QuarantineTold(UUID zoneId, UUID orderId, Recipients recipients, String what, String once, List<Object> args, String href) implements Notice {

    @Override
    public UUID noticeId() {
        return UUID.nameUUIDFromBytes((what + orderId + once).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String messageKey() {
        return "entry.notice." + what;
    }
}
