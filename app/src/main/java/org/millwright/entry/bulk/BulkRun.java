package org.millwright.entry.bulk;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workbook on its way.
 *
 * @param keptBy     who keeps the consents that its people signed; empty: nothing was said
 * @param doneBefore when it last went on
 * @param askedAt    or had to go on
 * @param failedAt   given up or stopped, and waits for somebody to have it go on
 * @param stoppedBy  name of who stopped it; null where nobody did
 */
public record BulkRun(UUID id, UUID askedBy, UUID askedAccount, String fileName, String keptBy, int total, int done, int doneBefore, Instant askedAt, @Nullable Instant endedAt,
                      @Nullable Instant failedAt, @Nullable String stoppedBy) {

    /** Words on screen are {@code entry.bulk.state.<name>}. */
    public enum State { RUNNING, STOPPED, FAILED, ENDED }

    public State state() {
        if (endedAt != null) return State.ENDED;
        if (failedAt == null) return State.RUNNING;
        return stoppedBy == null ? State.FAILED : State.STOPPED;
    }

    public boolean live() {
        return state() == State.RUNNING;
    }

    public int percent() {
        return (int) (done * 100L / total);
    }

    /** At its pace so far; 0 where there is none, or nothing to wait for. */
    public long secondsLeft(Instant now) {
        int lately = done - doneBefore;
        return !live() || lately == 0 ? 0 : Duration.between(askedAt, now).toMillis() * (total - done) / lately / 1000;
    }
}
