package org.millwright.responsibility;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;

/** Work begins soon and nobody answers for some of its steps: the zone's officers hear of it, and the enterprises whose steps they are. */
public record NetGap(UUID zoneId, UUID workId, String title, Instant starts, int gaps, Recipients recipients) implements Notice {

    @Override
    public UUID noticeId() {
        return UUID.nameUUIDFromBytes(("gap of " + workId + starts).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String messageKey() {
        return "responsibility.notice.gap";
    }

    @Override
    public List<Object> args() {
        return List.of(title, starts, gaps);
    }

    @Override
    public String href() {
        return "/responsibility/" + workId;
    }
}
