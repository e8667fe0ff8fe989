package org.millwright.entry.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workbook on its way.
 *
 * @param keptBy   who keeps the consents that its people signed; empty: nothing was said
 * @param failedAt given up, and waits for somebody to have it go on
 */
public record BulkRun(UUID id, UUID askedBy, UUID askedAccount, String fileName, String keptBy, int total, int done, Instant askedAt, @Nullable Instant endedAt, @Nullable Instant failedAt) {

    public boolean live() {
        return endedAt == null && failedAt == null;
    }

    public int percent() {
        return (int) (done * 100L / total);
    }
}
