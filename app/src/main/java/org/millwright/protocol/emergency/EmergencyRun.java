package org.millwright.protocol.emergency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card that is being run, or was.
 *
 * @param cause     why, in words that everybody who has a step may read: no name, no health fact of anybody
 * @param startedBy empty when the system did
 * @param lesson    what was learnt, or why steps were left open
 */
public record EmergencyRun(UUID id, EmergencyCard card, boolean drill, @Nullable UUID siteId, String site, String cause, Instant startedAt, String startedBy,
                           @Nullable Instant endedAt, String lesson, List<Progress> progress) {

    /** @param doneAt null while it is open */
    public record Progress(EmergencyStep step, Instant dueAt, @Nullable Instant doneAt, String doneBy, String note) {

        public boolean isLate(Instant now) {
            return (doneAt == null ? now : doneAt).isAfter(dueAt);
        }
    }

    public long openSteps() {
        return progress.stream().filter(one -> one.doneAt() == null).count();
    }
}
