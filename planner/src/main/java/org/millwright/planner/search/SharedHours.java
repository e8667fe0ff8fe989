package org.millwright.planner.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkCalendar;

/** Whether two calendars have a minute in common, remembered: a zone has few patterns of shifts and asks often. */
final class SharedHours {

    private final Map<WorkCalendar, Map<WorkCalendar, Long>> known = new ConcurrentHashMap<>();

    /** The first minute of both; {@link Interval#OPEN_END} when there is none. Null is a calendar without pause. */
    long firstShared(WorkCalendar one, WorkCalendar other) {
        if (one == null || other == null) {
            return one == other ? Interval.OPEN_START : (one == null ? other : one).nextWorkingMinute(Interval.OPEN_START);
        }
        return known.computeIfAbsent(one, _ -> new ConcurrentHashMap<>()).computeIfAbsent(other, each -> {
            List<Interval> both = one.within(each).shifts();
            return both.isEmpty() ? Interval.OPEN_END : both.getFirst().startMinute();
        });
    }
}
