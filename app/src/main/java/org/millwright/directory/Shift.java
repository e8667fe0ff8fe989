package org.millwright.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A shift that comes back every week.
 *
 * @param weekday      1 Monday to 7 Sunday
 * @param startsMinute from midnight of the day, in the zone's time
 * @param endsMinute   past 1440 where it ends on the next day
 * @param validTo      the last day it holds; null: until changed
 */
public record Shift(int weekday, int startsMinute, int endsMinute, Lane lane, LocalDate validFrom, @Nullable LocalDate validTo) {

    public enum Lane { DAY, NIGHT }

    public Shift {
        if (weekday < 1 || weekday > 7) throw new IllegalArgumentException("weekday " + weekday + " is not within 1 to 7");
        if (startsMinute < 0 || startsMinute >= 1440 || endsMinute <= startsMinute || endsMinute - startsMinute > 1440)
            throw new IllegalArgumentException("shift from minute " + startsMinute + " to " + endsMinute);
    }

    boolean on(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
