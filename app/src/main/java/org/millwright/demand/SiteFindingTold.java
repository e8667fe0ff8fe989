package org.millwright.demand;

import java.util.List;
import java.util.UUID;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/**
 * Something was found on a site where crews work: whoever answers for that step of theirs hears of it.
 *
 * @param what end of the message key {@code demand.notice.<what>}
 */
public record SiteFindingTold(UUID zoneId, UUID findingId, Recipients recipients, String what, List<Object> args, String href) implements Notice {

    @Override
    public UUID noticeId() {
        return NoticeIds.of(what, findingId);
    }

    @Override
    public String messageKey() {
        return "demand.notice." + what;
    }
}
