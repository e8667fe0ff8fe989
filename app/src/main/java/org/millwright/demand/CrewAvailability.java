package org.millwright.demand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When a crew works, and when it is taken. Answered by the directory's calendars until planning knows better. */
public interface CrewAvailability {

    record Interval(Instant starts, Instant ends) {

        public boolean overlaps(Instant from, Instant until) {
            return starts.isBefore(until) && ends.isAfter(from);
        }
    }

    /** Working intervals (shifts less days off) between the two moments, in order, not overlapping. */
    List<Interval> listShifts(UUID crewId, Instant from, Instant until);

    /** What the crew is taken for and overlaps the interval, earliest first; times only, never whose. */
    List<Interval> listTaken(UUID crewId, Instant from, Instant until);
}
