package org.millwright.planner.edit;

import java.util.Set;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;

/** What a crew has begun and cannot end. */
final class LetGo {

    private LetGo() {
    }

    /**
     * The package, or what is left of it for anybody when the crew is at it and called away before its end. Where several
     * crews are at it all of them stop, since they work together.
     */
    static WorkPackage of(WorkPackage what, Crew crew, Interval out, long nowMinute) {
        if (!what.isBegun(nowMinute) || !what.only().contains(crew.id())) {
            return what;
        }
        WorkCalendar calendar = what.calendarOf(crew);
        long start = what.job().fixedStartMinute();
        long finish = calendar.finishMinute(start, what.job().workMinutes());
        if (out.startMinute() >= finish || out.endMinute() <= start) {
            return what;
        }
        long left = what.job().workMinutes() - calendar.workingMinutes(start, out.startMinute());
        return what.withOnly(Set.of()).withJob(what.job().withFixedStart(Interval.OPEN_START).withWorkMinutes(left)
                .withReady(Math.max(what.job().readyMinute(), out.startMinute())));
    }
}
