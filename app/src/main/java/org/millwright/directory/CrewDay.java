package org.millwright.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day on which a crew does otherwise than its shifts say: off, or at work from one minute to another.
 *
 * @param startsMinute from midnight, in the zone's time; null when off
 */
public record CrewDay(LocalDate day, @Nullable Integer startsMinute, @Nullable Integer endsMinute, String note) {

    public CrewDay {
        if ((startsMinute == null) != (endsMinute == null)) throw new IllegalArgumentException("day " + day + " from " + startsMinute + " to " + endsMinute);
    }

    public boolean off() {
        return startsMinute == null;
    }
}
