package org.millwright.entry.bulk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** Somebody hears of all filings of a workbook that concern them at once. */
record BulkFiled(UUID zoneId, UUID runId, UUID organisation, long filings) implements Notice {

    @Override
    public UUID noticeId() {
        return UUID.nameUUIDFromBytes(("bulk_filed" + runId + organisation).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Recipients recipients() {
        return Recipients.organisations(organisation);
    }

    @Override
    public String messageKey() {
        return "entry.notice.bulk_filed";
    }

    @Override
    public List<Object> args() {
        return List.of(filings);
    }

    @Override
    public String href() {
        return "/filings?sort=changed";
    }
}
