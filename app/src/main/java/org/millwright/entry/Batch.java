package org.millwright.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of deciding open filings again, and how far it has come.
 *
 * @param source   the change that asked for it; null where a fact or time did
 * @param changed  filings whose verdict is another than before
 * @param lastId   the mark: everything up to it is decided
 * @param askedBy  name of who made the change; empty for the clock
 * @param movedAt  when the mark last moved
 * @param failedAt given up after failing three times in a row; what lies behind the mark stays judged as before until it goes on
 */
public record Batch(UUID id, Cause cause, @Nullable Source source, int total, int done, int changed, @Nullable UUID lastId, Instant askedAt, String askedBy,
                    @Nullable Instant startedAt, @Nullable Instant movedAt, @Nullable Instant failedAt, @Nullable Instant endedAt) {

    /** Words on screen are {@code entry.batch.state.<name>}. */
    public enum State { WAITING, RUNNING, FAILED, ENDED }

    /** @param says its values for the words {@code entry.batch.from.<cause>} */
    public record Source(UUID id, List<String> says) {}

    /** How many filings went from one verdict to another, as codes; {@code before} is empty for those never judged. */
    public record Outcome(String before, String after, int filings) {

        public boolean changed() {
            return !before.equals(after);
        }
    }

    public State state() {
        if (endedAt != null) return State.ENDED;
        if (failedAt != null) return State.FAILED;
        return startedAt == null ? State.WAITING : State.RUNNING;
    }

    public boolean live() {
        return state() == State.WAITING || state() == State.RUNNING;
    }

    public int percent() {
        return total == 0 ? endedAt == null ? 0 : 100 : (int) (100L * done / total);
    }

    /** Since it began; 0 before anything is done. */
    public double filingsPerSecond() {
        if (startedAt == null || movedAt == null || done == 0) return 0;
        return done / Math.max(0.001, Duration.between(startedAt, movedAt).toMillis() / 1000.0);
    }

    /** At that rate; 0 where there is none. */
    public long secondsLeft() {
        return filingsPerSecond() == 0 ? 0 : (long) Math.ceil((total - done) / filingsPerSecond());
    }
}
