package org.millwright.directory.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A roster on its way.
 *
 * @param installerId  whose rows alone may be in it; null: anybody's
 * @param note         why it is ready again: CHANGED, the register moved on since the preview; STOPPED, writing was stopped and left nothing;
 *                     MEND, all rows were asked for and one cannot be taken
 * @param doubtful     credit codes that need an override before their rows are taken
 */
public record RosterImport(UUID id, @Nullable UUID installerId, UUID createdBy, String createdName, String name, long sizeBytes, ImportState state,
                           @Nullable Note note, Instant createdAt, Instant changedAt, int rowsDone, int rowsExpected, boolean stopAsked,
                           @Nullable String refusal, List<SheetCount> counts, @Nullable ImportMode mode, List<String> doubtful,
                           List<String> doubtfulAccepted, @Nullable String doubtfulReason, @Nullable Instant appliedAt) {

    public enum Note { CHANGED, STOPPED, MEND }

    public int added() {
        return counts.stream().mapToInt(SheetCount::added).sum();
    }

    public int changed() {
        return counts.stream().mapToInt(SheetCount::changed).sum();
    }

    public int unchanged() {
        return counts.stream().mapToInt(SheetCount::unchanged).sum();
    }

    public int bad() {
        return counts.stream().mapToInt(SheetCount::bad).sum();
    }

    /** Per cent, for a bar; never full before the end. */
    public int share() {
        return rowsExpected == 0 ? 0 : (int) Math.min(99, 100L * rowsDone / rowsExpected);
    }
}
