package org.millwright.entry.chain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/**
 * A driver hears of a ride.
 *
 * @param what end of the message key {@code entry.notice.<what>}
 */
record RideTold(UUID zoneId, UUID transferId, Recipients recipients, String what, List<Object> args) implements Notice {

    @Override
    public UUID noticeId() {
        return UUID.nameUUIDFromBytes((what + transferId).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String messageKey() {
        return "entry.notice." + what;
    }

    @Override
    public String href() {
        return "/rides";
    }
}
