package org.millwright.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A crew's control status (防疫状态) as stated: it may enter, may enter from an instant on, or is suspended until stated otherwise.
 *
 * @param clearFrom        only with {@link Status#CLEAR_FROM}
 * @param splitShiftNeeded it may work only alone, at other hours (错时作业)
 * @param splitShiftUntil  when that ends; null: no end known
 */
public record Clearance(Status status, @Nullable Instant clearFrom, boolean splitShiftNeeded, @Nullable Instant splitShiftUntil, Source source,
                        Instant statedAt) {

    public enum Status { CLEAR, CLEAR_FROM, SUSPENDED }

    public Clearance {
        if ((status == Status.CLEAR_FROM) != (clearFrom != null)) throw new IllegalArgumentException(status + " with clear from " + clearFrom);
        if (!splitShiftNeeded && splitShiftUntil != null) throw new IllegalArgumentException("no split shift until " + splitShiftUntil);
    }
}
