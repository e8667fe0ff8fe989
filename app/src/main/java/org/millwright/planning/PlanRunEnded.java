package org.millwright.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.notice.Notice;
import org.millwright.notice.Recipients;
import org.millwright.tenancy.Rows;

/** A search has ended; who asked for it is told what came of it. */
public record PlanRunEnded(UUID zoneId, UUID planId, UUID runId, UUID askedBy, String name, RunEnding ending, int served, int unserved, Instant at) implements Notice {

    @Override
    public UUID noticeId() {
        return NoticeIds.of("plan.run-ended", runId);
    }

    @Override
    public Recipients recipients() {
        return Recipients.memberships(askedBy);
    }

    @Override
    public String messageKey() {
        return "planning.notice.run_ended." + Rows.word(ending);
    }

    @Override
    public List<Object> args() {
        return List.of(name, served, unserved);
    }

    @Override
    public String href() {
        return "/plans/" + planId;
    }
}
