package org.millwright.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/**
 * Somebody hears of a filing.
 *
 * @param what end of the message key {@code entry.notice.<what>}; its arguments are the number and {@code word}
 * @param once makes the notice the same one when it is told again: a revision, a decision
 */
public record FilingTold(UUID zoneId, UUID filingId, Recipients recipients, String what, String once, List<Object> args) implements Notice {

    @Override
    public UUID noticeId() {
        return UUID.nameUUIDFromBytes((what + filingId + once).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String messageKey() {
        return "entry.notice." + what;
    }

    @Override
    public String href() {
        return "/filings/" + filingId;
    }
}
