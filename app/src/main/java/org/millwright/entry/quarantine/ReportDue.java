package org.millwright.entry.quarantine;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/**
 * The report of the day has not come: the person hears it, and of an order without a filing the officers in place of whoever answers for one.
 *
 * @param what end of the message key {@code entry.notice.<what>}
 * @param hour by which the zone wants it
 */
record ReportDue(UUID zoneId, UUID orderId, Recipients recipients, String what, LocalDate day, int hour) implements Notice {

    @Override
    public UUID noticeId() {
        return UUID.nameUUIDFromBytes((what + orderId + day).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String messageKey() {
        return "entry.notice." + what;
    }

    @Override
    public List<Object> args() {
        return List.of(day, hour);
    }

    @Override
    public String href() {
        return "/quarantine";
    }
}
